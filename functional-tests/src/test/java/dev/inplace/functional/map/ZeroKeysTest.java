package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Octet;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.Wide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The key that zeros mean, which every empty slot shows: a look-up that compares keys before
 * control bytes must not take an empty slot for it.
 */
class ZeroKeysTest {

  static List<Arguments> zeros() {
    return List.of(
        Arguments.of(Kinds.booleanToStats(), false),
        Arguments.of(Kinds.byteToStats(), (byte) 0),
        Arguments.of(Kinds.shortToStats(), (short) 0),
        Arguments.of(Kinds.charToStats(), '\0'),
        Arguments.of(Kinds.intToStats(), 0),
        Arguments.of(Kinds.longToStats(), 0L),
        Arguments.of(Kinds.floatToStats(), 0.0f),
        Arguments.of(Kinds.floatToStats(), -0.0f),
        Arguments.of(Kinds.doubleToStats(), 0.0),
        Arguments.of(Kinds.doubleToStats(), -0.0),
        Arguments.of(Kinds.coinToStats(), Coin.HEADS),
        Arguments.of(Kinds.octetToStats(), Octet.C0),
        Arguments.of(Kinds.wideToStats(), Wide.C0));
  }

  @ParameterizedTest
  @MethodSource("zeros")
  <K> void comesAndGoes(Kind<K, Stats, StatsFlyweight> kind, K zero) {
    for (int seed = 0; seed < 200; seed++) { // each has another home slot
      Subject<K, Stats, StatsFlyweight> subject = kind.create().apply(null);
      try (var map = subject.map()) {
        Calls<K, Stats, StatsFlyweight> calls = subject.forms().getFirst();
        checkIsNotThere(calls, zero);
        assertThat(calls.findOrInsertInto().test(zero, new StatsFlyweight())).isTrue();
        assertThat(calls.findOrInsertInto().test(zero, new StatsFlyweight())).isFalse();
        assertThat(calls.remove().test(zero)).isTrue();
        checkIsNotThere(calls, zero);
        assertThat(map.size()).isEqualTo(0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("zeros")
  <K> void isNotThereAmongOthers(Kind<K, Stats, StatsFlyweight> kind, K zero) {
    Subject<K, Stats, StatsFlyweight> subject = kind.create().apply(null);
    try (var map = subject.map()) {
      Calls<K, Stats, StatsFlyweight> calls = subject.forms().getFirst();
      for (K key : others(kind.keys(), zero)) {
        calls.put().accept(key, Maps.value(1));
        checkIsNotThere(calls, zero);
      }
      calls.put().accept(zero, Maps.value(2));
      assertThat(calls.get().apply(zero)).isEqualTo(Maps.value(2));
      assertThat(map.size()).isEqualTo(others(kind.keys(), zero).size() + 1);
    }
  }

  private static <K> List<K> others(KeySet<K> keys, K zero) {
    return Stream.iterate(0, i -> i + 1)
        .limit(Math.min(keys.count(), 300))
        .map(keys.of()::apply)
        .filter(key -> !keys.plain().apply(key).equals(keys.plain().apply(zero)))
        .toList();
  }

  private static <K> void checkIsNotThere(Calls<K, Stats, StatsFlyweight> calls, K zero) {
    assertThat(calls.contains().test(zero)).isFalse();
    assertThat(calls.get().apply(zero)).isNull();
    assertThat(calls.find().apply(zero)).isNull();
    assertThat(calls.remove().test(zero)).isFalse();
  }
}
