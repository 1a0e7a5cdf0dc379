package dev.inplace.functional.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PrimitiveValuesTest {

  @Test
  void absentKeysHaveTheValueZeroAsInGo() {
    try (var booleans = LongBooleanMap.create();
        var chars = LongCharMap.create();
        var doubles = LongDoubleMap.create()) {
      assertThat(booleans.get(1)).isFalse();
      assertThat(chars.get(1)).isEqualTo('\0');
      assertThat(doubles.get(1)).isZero();
      assertThat(doubles.getOrDefault(1, 2.5)).isEqualTo(2.5);
      assertThat(doubles.contains(1)).isFalse();
      assertThat(doubles.size()).isZero();
    }
  }

  @Test
  void atTellsOfAnAbsentKey() {
    try (var map = LongIntMap.create()) {
      assertThatThrownBy(() -> map.at(7))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("LongIntMap has no key 7");
    }
  }

  @Test
  void extremesOfEachTypeComeBack() {
    try (var bytes = LongByteMap.create();
        var shorts = LongShortMap.create();
        var chars = LongCharMap.create();
        var ints = LongIntMap.create();
        var longs = LongLongMap.create();
        var floats = LongFloatMap.create();
        var doubles = LongDoubleMap.create();
        var booleans = LongBooleanMap.create()) {
      for (long key = 0; key < 100; key++) {
        bytes.put(key, Byte.MIN_VALUE);
        shorts.put(key, Short.MAX_VALUE);
        chars.put(key, Character.MAX_VALUE);
        ints.put(key, Integer.MIN_VALUE);
        longs.put(key, Long.MIN_VALUE);
        floats.put(key, Float.NaN);
        doubles.put(key, -0.0);
        booleans.put(key, true);
      }
      assertThat(bytes.at(99)).isEqualTo(Byte.MIN_VALUE);
      assertThat(shorts.at(99)).isEqualTo(Short.MAX_VALUE);
      assertThat(chars.at(99)).isEqualTo(Character.MAX_VALUE);
      assertThat(ints.at(99)).isEqualTo(Integer.MIN_VALUE);
      assertThat(longs.at(99)).isEqualTo(Long.MIN_VALUE);
      assertThat(floats.at(99)).isNaN();
      assertThat(Double.doubleToRawLongBits(doubles.at(99))).isEqualTo(Long.MIN_VALUE);
      assertThat(booleans.at(99)).isTrue();
    }
  }

  @Test
  void addBeginsWithZeroAndReturnsTheSum() {
    try (var counts = LongLongMap.create();
        var sums = DoubleLongMap.create()) {
      assertThat(counts.add(5, 3)).isEqualTo(3);
      assertThat(counts.add(5, -10)).isEqualTo(-7);
      assertThat(counts.get(5)).isEqualTo(-7);
      assertThat(sums.add(0.0, 1)).isEqualTo(1);
      assertThat(sums.add(-0.0, 1)).isEqualTo(2);
      assertThat(sums.size()).isEqualTo(1);
    }
  }

  @Test
  void addOverflowsAsJavaDoes() {
    try (var bytes = LongByteMap.create();
        var ints = LongIntMap.create()) {
      bytes.put(1, (byte) 127);
      ints.put(1, Integer.MAX_VALUE);
      assertThat(bytes.add(1, (byte) 1)).isEqualTo((byte) -128);
      assertThat(ints.add(1, 1)).isEqualTo(Integer.MIN_VALUE);
    }
  }

  @Test
  void putIfAbsentLeavesWhatIsThere() {
    try (var map = LongShortMap.create()) {
      assertThat(map.putIfAbsent(1, (short) 5)).isTrue();
      assertThat(map.putIfAbsent(1, (short) 6)).isFalse();
      assertThat(map.get(1)).isEqualTo((short) 5);
    }
  }

  @Test
  void cursorsChangeValuesWhereTheyLie() {
    try (var map = LongIntMap.create()) {
      for (int key = 0; key < 1000; key++) {
        map.put(key, key);
      }
      for (var cursor = map.cursor(); cursor.next(); ) {
        cursor.value(cursor.value() * 2);
        if (cursor.key() % 3 == 0) {
          cursor.remove();
        }
      }
      assertThat(map.size()).isEqualTo(666);
      assertThat(map.get(700)).isEqualTo(1400);
      map.forEach((key, value) -> assertThat((long) value).isEqualTo(2 * key));
    }
  }

  @Test
  void keysOfStructsAndEnums() {
    try (var byStruct = PaddedKeyLongMap.create();
        var byCoin = CoinIntMap.create()) {
      for (int i = 0; i < 500; i++) {
        var key = dev.inplace.functional.fixtures.KeySet.padded().of().apply(i % 50);
        byStruct.add(key, 1);
        byCoin.add(dev.inplace.functional.fixtures.Coin.values()[i % 2], i);
      }
      assertThat(byStruct.size()).isEqualTo(50);
      byStruct.forEach((key, count) -> assertThat(count).isEqualTo(10));
      assertThat(byCoin.size()).isEqualTo(2);
    }
  }
}
