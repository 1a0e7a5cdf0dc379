package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.KeyedStructs;
import dev.inplace.StructsByDouble;
import dev.inplace.StructsByInt;
import dev.inplace.StructsByKey;
import dev.inplace.StructsByLong;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.CoinStatsMap;
import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.IntStatsMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.PlaceKey;
import dev.inplace.functional.fixtures.PlaceKeyStatsMap;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.StringStatsMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Algorithms that are written once, for maps of any struct. */
class KeyedStructsTest {
  private static <F extends Flyweight, R extends Record> long sum(
      KeyedStructs<F, R> map, ToLongFunction<F> number) {
    long sum = 0;
    KeyedStructs.Cursor<F> cursor = map.cursor();
    while (cursor.next()) {
      sum += number.applyAsLong(cursor.value());
    }
    return sum;
  }

  private static <F extends Flyweight> void keepOnly(KeyedStructs<F, ?> map, Predicate<F> isKept) {
    KeyedStructs.Cursor<F> cursor = map.cursor();
    while (cursor.next()) {
      if (!isKept.test(cursor.value())) {
        cursor.remove();
      }
    }
  }

  private static void check(KeyedStructs<StatsFlyweight, Stats> map) {
    assertThat(sum(map, StatsFlyweight::sum)).isEqualTo(11);
    keepOnly(map, stats -> stats.sum() == 10);
    assertThat(map.size()).isEqualTo(1);
    map.clear();
    assertThat(map.isEmpty()).isTrue();
  }

  private static Stats stats(long sum) {
    return new Stats((byte) 1, sum, 2);
  }

  @Test
  void longKeys() {
    try (LongStatsMap map = LongStatsMap.create()) {
      StructsByLong<StatsFlyweight, Stats> structs = map;
      structs.put(1, stats(1));
      StatsFlyweight flyweight = new StatsFlyweight();
      assertThat(structs.findOrInsert(2, flyweight)).isTrue();
      flyweight.sum(10);
      assertThat(structs.find(2, flyweight)).isTrue();
      assertThat(structs.get(1)).isEqualTo(stats(1));
      assertThat(structs.find(3)).isNull();
      structs.put(3, stats(3));
      assertThat(structs.remove(3)).isTrue();
      assertThat(structs.contains(3)).isFalse();
      StructsByLong.Cursor<StatsFlyweight> cursor = structs.cursor();
      while (cursor.next()) {
        assertThat(cursor.value().sum()).isEqualTo(cursor.key() == 1 ? 1 : 10);
      }
      check(structs);
    }
  }

  @Test
  void intKeys() {
    try (IntStatsMap map = IntStatsMap.create()) {
      StructsByInt<StatsFlyweight, Stats> structs = map;
      structs.put(1, stats(1));
      structs.put(2, stats(10));
      StructsByInt.Cursor<StatsFlyweight> cursor = structs.cursor();
      while (cursor.next()) {
        assertThat(structs.find(cursor.key())).isEqualTo(cursor.value());
      }
      check(structs);
    }
  }

  @Test
  void doubleKeys() {
    try (DoubleStatsMap map = DoubleStatsMap.create()) {
      StructsByDouble<StatsFlyweight, Stats> structs = map;
      structs.put(0.5, stats(1));
      structs.put(-0.5, stats(10));
      StructsByDouble.Cursor<StatsFlyweight> cursor = structs.cursor();
      while (cursor.next()) {
        assertThat(structs.find(cursor.key())).isEqualTo(cursor.value());
      }
      check(structs);
    }
  }

  @Test
  void otherKeys() {
    try (CoinStatsMap coins = CoinStatsMap.create();
        StringStatsMap texts = StringStatsMap.create();
        PlaceKeyStatsMap places = PlaceKeyStatsMap.create()) {
      checkOthers(coins, Coin.HEADS, Coin.TAILS);
      checkOthers(texts, "a", "b");
      PlaceKey place = new PlaceKey(true, (byte) 1, 2, 'c', (short) 3, 4, 5);
      checkOthers(places, place, new PlaceKey(false, (byte) 1, 2, 'c', (short) 3, 4, 5));
    }
  }

  private static <K> void checkOthers(
      StructsByKey<K, StatsFlyweight, Stats> structs, K one, K other) {
    structs.put(one, stats(1));
    structs.put(other, stats(10));
    assertThat(structs.get(other)).isEqualTo(stats(10));
    assertThat(structs.contains(one)).isTrue();
    check(structs);
    assertThat(structs.find(one, new StatsFlyweight())).isFalse();
  }
}
