package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.Bulk;
import dev.inplace.functional.fixtures.BulkStatsMap;
import dev.inplace.functional.fixtures.DirtyKeys;
import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.FloatKey;
import dev.inplace.functional.fixtures.FloatKeyFlyweight;
import dev.inplace.functional.fixtures.FloatKeyStatsMap;
import dev.inplace.functional.fixtures.FloatStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.RowKey;
import dev.inplace.functional.fixtures.RowKeyStatsMap;
import dev.inplace.functional.fixtures.StatsFlyweight;
import java.lang.foreign.Arena;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are one floating-point number: both zeros are one key, and NaN is none. */
class FloatingKeysTest {
  private final DoubleStatsMap doubles = DoubleStatsMap.create();
  private final FloatStatsMap floats = FloatStatsMap.create();
  private final FloatKeyStatsMap structs = FloatKeyStatsMap.create();

  @AfterEach
  void free() {
    doubles.close();
    floats.close();
    structs.close();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0})
  void bothZerosAreOneKey(double first) {
    double second = -first;
    doubles.put(first, Maps.value(1));
    assertThat(doubles.get(second)).isEqualTo(Maps.value(1));
    assertThat(doubles.findOrInsert(second, new StatsFlyweight())).isFalse();
    assertThat(doubles.remove(second)).isTrue();
    floats.put((float) first, Maps.value(1));
    assertThat(floats.get((float) second)).isEqualTo(Maps.value(1));
    assertThat(floats.findOrInsert((float) second, new StatsFlyweight())).isFalse();
    assertThat(floats.remove((float) second)).isTrue();
    assertThat(doubles.size() + floats.size()).isEqualTo(0);
  }

  @Test
  void theZeroThatIsStoredIsPositive() {
    doubles.put(-0.0, Maps.value(1));
    checkPositive(onlyDouble());
    doubles.put(-0.0, Maps.value(2));
    checkPositive(onlyDouble());
    doubles.remove(0.0);
    doubles.findOrInsert(-0.0, new StatsFlyweight());
    checkPositive(onlyDouble());
    floats.findOrInsert(-0.0f);
    floats.forEach((key, _) -> checkPositive(key));
  }

  @Test
  void soItIsInRecordsAndFlyweights() {
    DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
    FloatKey key = new FloatKey((byte) 1, -0.0, -0.0f);
    for (int form = 0; form < 2; form++) {
      if (form == 0) {
        structs.put(key, Maps.value(1));
      } else {
        FloatKeyFlyweight given = dirty.floats(key);
        structs.put(given, Maps.value(1));
        assertThat(1 / given.y()).isNegative(); // what is given stays as it is
      }
      structs.forEach(
          (shown, _) -> {
            checkPositive(shown.y());
            checkPositive(shown.x());
          });
      assertThat(structs.remove(key)).isTrue();
    }
  }

  @Test
  void soItIsInLargeKeys() {
    DirtyKeys dirty = new DirtyKeys(Arena.ofAuto(), 1);
    Bulk key = new Bulk((byte) 1, "text", 2, -0.0);
    try (BulkStatsMap bulks = BulkStatsMap.create()) {
      for (int form = 0; form < 2; form++) {
        if (form == 0) {
          bulks.findOrInsert(key);
        } else {
          bulks.findOrInsert(dirty.bulk(key));
        }
        bulks.forEach((shown, _) -> checkPositive(shown.weight()));
        assertThat(bulks.remove(key)).isTrue();
      }
    }
  }

  @Test
  void soItIsInArrays() {
    try (RowKeyStatsMap rows = RowKeyStatsMap.create()) {
      rows.findOrInsert(new RowKey(new short[] {1, 2, 3}, new float[] {-0.0f, -5}));
      rows.forEach(
          (shown, _) -> {
            checkPositive(shown.weights(0));
            assertThat(shown.weights(1)).isEqualTo(-5);
          });
    }
  }

  private static void checkPositive(double zero) {
    assertThat(1 / zero).isEqualTo(Double.POSITIVE_INFINITY);
  }

  private double onlyDouble() {
    DoubleStatsMap.Cursor cursor = doubles.cursor();
    assertThat(cursor.next()).isTrue();
    double key = cursor.key();
    assertThat(cursor.next()).isFalse();
    return key;
  }

  @Test
  void numbersThatDifferLittleAndTheLargestOnes() {
    double[] keys = {
      1,
      Math.nextUp(1.0),
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int i = 0; i < keys.length; i++) {
      assertThat(doubles.contains(keys[i])).isFalse();
      doubles.put(keys[i], Maps.value(i));
    }
    assertThat(doubles.contains(0)).isFalse();
    for (int i = 0; i < keys.length; i++) {
      assertThat(doubles.get(keys[i])).isEqualTo(Maps.value(i));
    }
  }

  /** Whatever its bits. */
  @Test
  void everyNotANumberIsRefused() {
    for (int i = 1; i <= 1000; i++) {
      int sign = i % 2 << 31;
      float narrow = Float.intBitsToFloat(sign | 0x7F80_0000 | i);
      double wide = Double.longBitsToDouble((long) sign << 32 | 0x7FF0_0000_0000_0000L + i);
      assertThatIllegalArgumentException().isThrownBy(() -> doubles.put(wide, Maps.value(1)));
      assertThatIllegalArgumentException().isThrownBy(() -> floats.put(narrow, Maps.value(1)));
    }
    assertThat(doubles.size() + floats.size()).isZero();
  }

  @Test
  void notANumberIsNeverFound() {
    doubles.put(0.0, Maps.value(1));
    floats.put(0.0f, Maps.value(1));
    assertThat(doubles.get(Double.NaN)).isNull();
    assertThat(floats.get(Float.NaN)).isNull();
    assertThat(doubles.find(Double.NaN)).isNull();
    assertThat(floats.find(Float.NaN, new StatsFlyweight())).isFalse();
    assertThat(doubles.contains(Double.NaN) || floats.contains(Float.NaN)).isFalse();
    assertThat(doubles.remove(Double.NaN) || floats.remove(Float.NaN)).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> doubles.at(Double.NaN))
        .withMessage("DoubleStatsMap has no key NaN");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> floats.at(Float.NaN, new StatsFlyweight()))
        .withMessage("FloatStatsMap has no key NaN");
    assertThat(doubles.size() + floats.size()).isEqualTo(2);
  }
}
