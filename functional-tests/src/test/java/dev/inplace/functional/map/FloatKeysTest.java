package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.DirtyKeys;
import dev.inplace.functional.fixtures.FloatKey;
import dev.inplace.functional.fixtures.FloatKeyFlyweight;
import dev.inplace.functional.fixtures.FloatKeyStatsBucket;
import dev.inplace.functional.fixtures.FloatKeyStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.RowKey;
import dev.inplace.functional.fixtures.RowKeyStatsMap;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.lang.foreign.Arena;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys with floating-point numbers: both zeros are one key, NaN is never found. */
class FloatKeysTest {
  private static final BucketShape SHAPE = BucketShape.of(FloatKeyStatsBucket.class);
  private static final FloatKey NOT_A_NUMBER = new FloatKey((byte) 1, Double.NaN, 2);
  private static final FloatKey NOR_THIS = new FloatKey((byte) 1, 2, Float.NaN);

  private final FloatKeyStatsMap map = FloatKeyStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @ParameterizedTest
  @CsvSource({"0.0, 0.0", "0.0, -0.0", "-0.0, 0.0", "-0.0, -0.0"})
  void bothZerosAreOneKey(double y, float x) {
    map.put(new FloatKey((byte) 3, 0.0, 0.0f), Maps.value(1));
    FloatKey key = new FloatKey((byte) 3, y, x);
    assertThat(map.get(key)).isEqualTo(Maps.value(1));
    assertThat(map.findOrInsert(key, new StatsFlyweight())).isFalse();
    map.put(key, Maps.value(2));
    assertThat(map.size()).isEqualTo(1);
    try (Arena arena = Arena.ofConfined()) {
      FloatKeyFlyweight flyweight =
          FloatKeyFlyweight.of(arena.allocate(FloatKeyFlyweight.SIZE, 8), 0).set(key);
      assertThat(map.at(flyweight).toRecord()).isEqualTo(Maps.value(2));
    }
    assertThat(map.remove(key)).isTrue();
    assertThat(map.size()).isEqualTo(0);
  }

  @Test
  void zerosInArraysAreOneKeyToo() {
    try (RowKeyStatsMap rows = RowKeyStatsMap.create()) {
      rows.put(new RowKey(new short[] {1, 2, 3}, new float[] {-0.0f, 5}), Maps.value(1));
      RowKey same = new RowKey(new short[] {1, 2, 3}, new float[] {0.0f, 5});
      assertThat(rows.get(same)).isEqualTo(Maps.value(1));
      assertThat(rows.get(new RowKey(new short[] {1, 2, 3}, new float[] {5, 0}))).isNull();
      assertThat(rows.get(new RowKey(new short[] {1, 3, 2}, new float[] {0, 5}))).isNull();
      assertThat(rows.remove(same)).isTrue();
    }
  }

  @Test
  void numbersThatDifferLittleAreDifferentKeys() {
    FloatKey key = new FloatKey((byte) 3, 1.0, 1.0f);
    map.put(key, Maps.value(1));
    assertThat(map.contains(new FloatKey((byte) 3, Math.nextUp(1.0), 1.0f))).isFalse();
    assertThat(map.contains(new FloatKey((byte) 3, 1.0, Math.nextDown(1.0f)))).isFalse();
    assertThat(map.contains(new FloatKey((byte) 3, Double.MIN_VALUE, 1.0f))).isFalse();
    assertThat(map.contains(new FloatKey((byte) 4, 1.0, 1.0f))).isFalse();
    assertThat(map.contains(key)).isTrue();
  }

  @Test
  void infinityIsAKey() {
    FloatKey key = new FloatKey((byte) 3, Double.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
    map.put(key, Maps.value(1));
    assertThat(map.get(key)).isEqualTo(Maps.value(1));
    assertThat(map.remove(key)).isTrue();
  }

  @Test
  void notANumberIsNeverFound() {
    map.put(new FloatKey((byte) 1, 2, 2), Maps.value(1));
    for (FloatKey key : new FloatKey[] {NOT_A_NUMBER, NOR_THIS}) {
      FloatKeyFlyweight flyweight = new DirtyKeys(Arena.ofAuto(), 1).floats(key);
      assertThat(map.get(key)).isNull();
      assertThat(map.get(flyweight)).isNull();
      assertThat(map.find(key)).isNull();
      assertThat(map.find(flyweight, new StatsFlyweight())).isFalse();
      assertThat(map.contains(key) || map.contains(flyweight)).isFalse();
      assertThat(map.remove(key) || map.remove(flyweight)).isFalse();
      assertThatExceptionOfType(NoSuchElementException.class)
          .isThrownBy(() -> map.at(key))
          .withMessage("FloatKeyStatsMap has no key " + key);
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> map.at(flyweight));
    }
    assertThat(map.size()).isEqualTo(1);
    MapInspector.check(map, SHAPE);
  }
}
