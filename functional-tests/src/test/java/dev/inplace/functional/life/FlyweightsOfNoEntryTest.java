package dev.inplace.functional.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.Flyweight;
import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.atomic.AtomicKinds;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.Walk;
import dev.inplace.functional.form.FormKinds;
import dev.inplace.map.Holder;
import dev.inplace.map.MapInspector;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Removal by flyweight removes nothing where the flyweight shows no value of the map. */
class FlyweightsOfNoEntryTest {
  private static final int ENTRIES = 2;

  static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(Kinds.all(), FormKinds.all(), AtomicKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream)
        .filter(Kind::isOfFlyweights)
        .filter(kind -> kind.keys().count() >= ENTRIES && hasRemoveFound(kind));
  }

  private static <K, V, F> boolean hasRemoveFound(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      return subject.removeFound() != null;
    }
  }

  private static <K, V, F> Subject<K, V, F> filled(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    for (int i = 0; i < ENTRIES; i++) {
      subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
    }
    return subject;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void memoryOfTheUsers(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = filled(kind);
    try (Arena arena = Arena.ofConfined();
        var _ = subject.map()) {
      for (long bytes : new long[] {0, 1 << 20}) {
        F shown = kind.values().flyweight().get();
        wrap(shown, arena.allocate(size(shown) + bytes, 64), 0);
        assertThat(subject.removeFound().test(shown)).isFalse();
      }
      assertThat(subject.map().size()).isEqualTo(ENTRIES);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void theValueOfAnotherMap(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = filled(kind);
    Subject<K, V, F> other = filled(kind);
    try (var _ = subject.map();
        var _ = other.map()) {
      F shown = other.forms().getFirst().at().apply(kind.keys().key(0));
      assertThat(subject.removeFound().test(shown)).isFalse();
      assertThat(subject.map().size()).isEqualTo(ENTRIES);
    }
  }

  /** All of the table that a value lies in: keys, control bytes, empty slots. */
  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void otherBytesOfTheMap(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = filled(kind);
    try (var _ = subject.map()) {
      F found = subject.forms().getFirst().at().apply(kind.keys().key(0));
      MemorySegment table = Holder.segment(subject.map(), (Flyweight) found);
      long step = Math.max(1, constant(found, "ALIGNMENT"));
      long last = Math.min(table.byteSize() - size(found), 5000);
      for (long offset = 0; offset <= last; offset += step) {
        F shown = kind.values().flyweight().get();
        wrap(shown, table, offset);
        assertThat(subject.removeFound().test(shown)).isFalse();
      }
      MapInspector.check(subject.map(), subject.shape());
      assertThat(subject.forms().getFirst().contains().test(kind.keys().key(0))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void theValueAtACursorHasEndedWithItsEntry(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = filled(kind);
    try (var _ = subject.map()) {
      Walk<K, F> walk = subject.walk().get();
      assertThat(walk.next().getAsBoolean()).isTrue();
      F shown = walk.value().get();
      walk.remove().run();
      assertThatExceptionOfType(StaleFlyweightException.class)
          .isThrownBy(() -> kind.values().read().apply(shown))
          .withMessageContaining(kind.name());
    }
  }

  private static void wrap(Object flyweight, MemorySegment segment, long offset) {
    try {
      new Methods(flyweight.getClass())
          .handle("wrap", List.of(MemorySegment.class, long.class))
          .invoke(flyweight, segment, offset);
    } catch (Throwable e) {
      throw new AssertionError("cannot be wrapped", e);
    }
  }

  private static long size(Object flyweight) {
    return constant(flyweight, "SIZE");
  }

  private static long constant(Object flyweight, String name) {
    try {
      return flyweight.getClass().getField(name).getLong(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no " + name, e);
    }
  }
}
