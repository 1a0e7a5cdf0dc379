package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import dev.inplace.functional.fixtures.Walk;
import dev.inplace.map.OffHeapMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory is freed once, and whatever comes after is an exception. */
class ClosedMapTest {

  static Stream<Kind<?, ?, ?>> kinds() {
    return Kinds.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyOperationThrows(Kind<?, ?, ?> kind) {
    for (int size : new int[] {0, 1, 8, 30, 260, 420, 3000}) {
      checkEveryOperation(kind, size);
    }
  }

  private static <K, V, F> void checkEveryOperation(Kind<K, V, F> kind, int size) {
    Subject<K, V, F> subject = kind.create().apply(null);
    Calls<K, V, F> calls = subject.forms().getFirst();
    for (int i = 0; i < size; i++) {
      calls.put().accept(kind.keys().of().apply(i), kind.values().of().apply(i));
    }
    Walk<K, F> walk = subject.walk().get();
    boolean stands = walk.next().getAsBoolean();
    subject.map().close();
    checkNothingLeft(subject.map());
    for (Calls<K, V, F> form : subject.forms()) {
      for (int i = 0; i < size + 3; i += 1 + size / 10) {
        checkThrows(form, kind, i);
      }
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> subject.forEach().accept((key, value) -> {}));
    if (stands) {
      assertThatIllegalStateException().isThrownBy(walk.key()::get);
      assertThatIllegalStateException().isThrownBy(walk.value()::get);
      assertThatIllegalStateException().isThrownBy(walk.remove()::run);
    }
    assertThat(walk.next().getAsBoolean()).isFalse();
    subject.map().close();
    checkNothingLeft(subject.map());
  }

  private static void checkNothingLeft(OffHeapMap map) {
    assertThat(map.size()).isEqualTo(0);
    assertThat(map.bytesUsed()).isEqualTo(0);
  }

  private static <K, V, F> void checkThrows(Calls<K, V, F> calls, Kind<K, V, F> kind, int i) {
    K key = kind.keys().of().apply(i);
    V value = kind.values().zero();
    F mine = kind.values().flyweight().get();
    List<Runnable> operations =
        List.of(
            () -> calls.put().accept(key, value),
            () -> calls.get().apply(key),
            () -> calls.find().apply(key),
            () -> calls.findInto().test(key, mine),
            () -> calls.at().apply(key),
            () -> calls.findOrInsert().apply(key),
            () -> calls.findOrInsertInto().test(key, mine),
            () -> calls.contains().test(key),
            () -> calls.remove().test(key));
    for (Runnable operation : operations) {
      assertThatIllegalStateException().isThrownBy(operation::run);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 260, 425})
  void flyweightsFromBeforeThrow(int size) {
    LongStatsMap map = LongStatsMap.create();
    Maps.fill(map, 0, size);
    StatsFlyweight found = map.at(0);
    map.close();
    assertThatIllegalStateException().isThrownBy(found::sum);
    assertThatIllegalStateException().isThrownBy(() -> found.sum(1));
    assertThatIllegalStateException().isThrownBy(found::toRecord);
    assertThatIllegalStateException().isThrownBy(() -> found.set(Maps.value(1)));
    assertThatIllegalStateException().isThrownBy(() -> map.remove(found));
  }

  @Test
  void closingTwiceIsAllowed() {
    TextKeyStatsMap map = TextKeyStatsMap.create();
    map.findOrInsert(new TextKey("A", "B"));
    assertThat(map.bytesUsed()).isGreaterThan(0);
    map.close();
    map.close();
    assertThatIllegalStateException()
        .isThrownBy(map::clear)
        .withMessage(
            "TextKeyStatsMap is closed\n"
                + "fix: close it when nothing uses it any more, or make another");
    assertThat(map.size()).isEqualTo(0);
    assertThat(map.stats().size()).isEqualTo(0);
    assertThat(map.stats().tables()).isZero();
  }
}
