package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.file.Verify;
import dev.inplace.functional.atomic.AtomicKinds;
import dev.inplace.functional.fixtures.Binding;
import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.form.FormKinds;
import dev.inplace.map.OffHeapMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps of every kind, sealed in a file and opened from it. */
class SealedMapsTest {
  private static final int MANY = 1000; // beyond, keys of some kinds come again

  @TempDir private Path directory;

  static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(Kinds.all(), FormKinds.all(), AtomicKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream);
  }

  /** A map with entries, and a file of it. */
  private <K, V, F> Path seal(Kind<K, V, F> kind, Subject<K, V, F> subject, int entries) {
    for (int i = 0; i < entries; i++) {
      subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
    }
    Path file = directory.resolve(kind.name());
    SealedFiles.seal(subject.map(), file);
    return file;
  }

  private static <K, V, F> Subject<K, V, F> open(
      Kind<K, V, F> kind, Subject<K, V, F> like, Path file, Verify verify) throws IOException {
    Class<? extends OffHeapMap> type = like.map().getClass();
    OffHeapMap opened = SealedFiles.open(type, file, verify);
    return new Binding<>(type, kind.keys(), kind.values()).bind(opened);
  }

  private static int count(Kind<?, ?, ?> kind) {
    return Math.min(MANY, kind.keys().count());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void entriesAreThoseThatWereSealed(Kind<K, V, F> kind) throws IOException {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      int entries = count(kind);
      Path file = seal(kind, subject, entries);
      for (Verify verify : Verify.values()) {
        Subject<K, V, F> opened = open(kind, subject, file, verify);
        try (OffHeapMap map = opened.map()) {
          assertThat(map.size()).isEqualTo(subject.map().size());
          assertThat(map.stats().probes()).isEqualTo(subject.map().stats().probes());
          assertThat(map.stats().bytes().texts()).isEqualTo(subject.map().stats().bytes().texts());
          assertThat(map.stats().bytes().unused())
              .isEqualTo(subject.map().stats().bytes().unused());
          for (int i = 0; i < entries; i++) {
            for (Calls<K, V, F> calls : opened.forms()) {
              assertThat(calls.get().apply(kind.keys().key(i)))
                  .isEqualTo(kind.values().of().apply(i));
              assertThat(calls.contains().test(kind.keys().key(i))).isTrue();
            }
          }
          assertThat(shown(kind, opened)).isEqualTo(shown(kind, subject));
        }
      }
    }
  }

  /** The values, without the identities of arrays. */
  private static <K, V, F> List<String> shown(Kind<K, V, F> kind, Subject<K, V, F> subject) {
    List<String> shown = new ArrayList<>();
    subject
        .forEach()
        .accept(
            (_, value) -> {
              String text = "" + kind.values().read().apply(value);
              shown.add(text.replaceAll("@[0-9a-f]+", ""));
            });
    shown.sort(Comparator.naturalOrder());
    return shown;
  }

  /** Links are places in the file too, so nothing changes on the way. */
  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void theFileOfAnOpenedMapIsTheSame(Kind<K, V, F> kind) throws IOException {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      Path file = seal(kind, subject, count(kind));
      Path again = directory.resolve("again");
      try (OffHeapMap map = open(kind, subject, file, Verify.HEAD).map()) {
        SealedFiles.seal(map, again);
      }
      assertThat(Files.mismatch(file, again)).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void itCannotBeChanged(Kind<K, V, F> kind) throws IOException {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      Path file = seal(kind, subject, 1);
      Subject<K, V, F> opened = open(kind, subject, file, Verify.HEAD);
      try (OffHeapMap map = opened.map()) {
        K there = kind.keys().key(0);
        checkRefused(map::clear);
        checkRefused(map::compact);
        checkRefused(() -> map.ensureCapacity(10));
        checkRefused(() -> opened.forms().getFirst().remove().test(there));
        if (new Methods(map.getClass()).has("put")) {
          V value = kind.values().of().apply(0);
          checkRefused(() -> opened.forms().getFirst().put().accept(there, value));
        }
        if (kind.keys().count() > 1) {
          K other = kind.keys().key(1);
          V value = kind.values().of().apply(1);
          checkRefused(() -> opened.forms().getFirst().put().accept(other, value));
          assertThat(opened.forms().getFirst().contains().test(other)).isFalse();
          assertThat(opened.forms().getFirst().remove().test(other)).isFalse();
        }
        assertThat(map.size()).isEqualTo(1);
      }
    }
  }

  private static void checkRefused(Runnable change) {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(change::run)
        .withMessageContaining(" is sealed in ")
        .withMessageContaining("fix: copy its entries with putAll");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void anEmptyMapCanBeSealed(Kind<K, V, F> kind) throws IOException {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      Path file = seal(kind, subject, 0);
      Subject<K, V, F> opened = open(kind, subject, file, Verify.ALL);
      try (OffHeapMap map = opened.map()) {
        assertThat(map.size()).isZero();
        assertThat(opened.forms().getFirst().contains().test(kind.keys().key(0))).isFalse();
        assertThat(shown(kind, opened)).isEmpty();
      }
    }
  }

  /** Into a map that can be changed. */
  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void entriesCanBeCopiedOut(Kind<K, V, F> kind) throws IOException {
    Subject<K, V, F> subject = kind.create().apply(null);
    Subject<K, V, F> copy = kind.create().apply(null);
    try (var _ = subject.map();
        var _ = copy.map()) {
      Path file = seal(kind, subject, count(kind));
      try (OffHeapMap map = open(kind, subject, file, Verify.HEAD).map()) {
        copy.putAll().accept(map);
      }
      assertThat(shown(kind, copy)).isEqualTo(shown(kind, subject));
    }
  }
}
