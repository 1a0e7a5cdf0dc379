package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.Flyweight;
import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.Walk;
import dev.inplace.functional.fixtures.Wide;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A flyweight that has ended tells the key that it was found by. */
class KeysInMessagesTest {

  static List<Arguments> keys() {
    return List.of(
        Arguments.of(Kinds.booleanToStats(), true, "true"),
        Arguments.of(Kinds.booleanToStats(), false, "false"),
        Arguments.of(Kinds.byteToStats(), (byte) -1, "-1"),
        Arguments.of(Kinds.shortToStats(), (short) -300, "-300"),
        Arguments.of(Kinds.charToStats(), 'x', "x"),
        Arguments.of(Kinds.intToStats(), -7, "-7"),
        Arguments.of(Kinds.longToStats(), 1L << 40, "1099511627776"),
        Arguments.of(Kinds.floatToStats(), -1.5f, "-1.5"),
        Arguments.of(Kinds.doubleToStats(), 1e100, "1.0E100"),
        Arguments.of(Kinds.coinToStats(), Coin.TAILS, "TAILS"),
        Arguments.of(Kinds.wideToStats(), Wide.C256, "C256"));
  }

  @ParameterizedTest
  @MethodSource("keys")
  <K> void isNamed(Kind<K, Stats, StatsFlyweight> kind, K key, String name) {
    Subject<K, Stats, StatsFlyweight> subject = kind.create().apply(null);
    try (var map = subject.map()) {
      StatsFlyweight found = subject.forms().getFirst().findOrInsert().apply(key);
      Walk<K, StatsFlyweight> walk = subject.walk().get();
      walk.next().getAsBoolean();
      StatsFlyweight met = walk.value().get();
      map.clear();
      checkEnded(found, name, kind);
      checkEnded(met, name, kind);
    }
  }

  private static void checkEnded(Flyweight ended, String name, Kind<?, ?, ?> kind) {
    assertThatThrownBy(() -> Flyweight.segmentOf(ended))
        .isInstanceOf(StaleFlyweightException.class)
        .hasMessageStartingWith(
            "checkptr: a flyweight over key " + name + " of " + kind + " has ended");
  }
}
