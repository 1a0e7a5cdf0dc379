package dev.inplace.functional.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.functional.atomic.AtomicKinds;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.Walk;
import dev.inplace.functional.form.FormKinds;
import dev.inplace.map.MapInspector;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written to the segments of values: keys, control bytes and links stay. */
class HandedOutTest {
  private static final int MANY = 3000;

  static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(Kinds.all(), FormKinds.all(), AtomicKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream)
        .filter(Kind::isOfFlyweights);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void aMapOutlivesGarbageInItsValues(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      int entries = put(kind, subject, 0, 100);
      for (int i = 0; i < entries; i++) {
        MemorySegment segment = segment(kind, subject, i);
        assertThat(segment.byteSize()).isEqualTo(size(kind));
        segment.fill((byte) 0xFF);
      }
      MapInspector.check(subject.map(), subject.shape());
      assertHas(kind, subject, 0, entries);
    }
  }

  /** In an arena of the user's nothing is freed, so all these segments can still be written to. */
  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void aMapOutlivesGarbageInWhatItsValuesWere(Kind<K, V, F> kind) {
    try (Arena arena = Arena.ofConfined()) {
      Subject<K, V, F> subject = kind.create().apply(arena);
      List<MemorySegment> kept = new ArrayList<>();
      int entries = 0;
      for (int most = 1; most <= MANY; most = 3 * most + 1) { // the map grows in between
        entries = put(kind, subject, entries, most);
        keep(kind, subject, 0, entries, kept);
      }
      remove(kind, subject, 0, entries - 8);
      subject.map().compact();
      put(kind, subject, 0, entries - 8);
      remove(kind, subject, 0, entries);
      subject.map().compact();
      put(kind, subject, 0, entries);
      subject.map().ensureCapacity(3L * MANY);
      kept.forEach(segment -> segment.fill((byte) 0xFF));
      assertThat(subject.map().size()).isEqualTo(entries);
      assertHas(kind, subject, 0, entries);
      remove(kind, subject, 0, entries);
      assertThat(subject.map().size()).isZero();
    }
  }

  private static <K, V, F> int put(Kind<K, V, F> kind, Subject<K, V, F> subject, int from, int to) {
    int end = Math.min(to, kind.keys().count());
    for (int i = from; i < end; i++) {
      subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
    }
    return Math.max(from, end);
  }

  private static <K, V, F> void remove(
      Kind<K, V, F> kind, Subject<K, V, F> subject, int from, int to) {
    for (int i = from; i < to; i++) {
      assertThat(subject.forms().getFirst().remove().test(kind.keys().key(i))).isTrue();
    }
  }

  private static <K, V, F> void keep(
      Kind<K, V, F> kind, Subject<K, V, F> subject, int from, int to, List<MemorySegment> kept) {
    for (int i = from; i < to; i++) {
      kept.add(segment(kind, subject, i));
    }
  }

  private static <K, V, F> MemorySegment segment(
      Kind<K, V, F> kind, Subject<K, V, F> subject, int i) {
    return Flyweight.segmentOf(
        (Flyweight) subject.forms().getFirst().at().apply(kind.keys().key(i)));
  }

  /** By look-ups, and by a cursor. */
  private static <K, V, F> void assertHas(
      Kind<K, V, F> kind, Subject<K, V, F> subject, int from, int to) {
    Set<K> expected = new HashSet<>();
    for (int i = from; i < to; i++) {
      assertThat(subject.forms().getFirst().contains().test(kind.keys().key(i))).isTrue();
      expected.add(kind.keys().plain().apply(kind.keys().key(i)));
    }
    Set<K> met = new HashSet<>();
    Walk<K, F> walk = subject.walk().get();
    while (walk.next().getAsBoolean()) {
      assertThat(met.add(kind.keys().plain().apply(walk.key().get()))).isTrue();
    }
    assertThat(met).isEqualTo(expected);
  }

  private static long size(Kind<?, ?, ?> kind) {
    try {
      return kind.values().flyweight().get().getClass().getField("SIZE").getLong(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no size", e);
    }
  }
}
