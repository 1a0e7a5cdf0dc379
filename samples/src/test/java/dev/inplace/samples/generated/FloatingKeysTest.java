package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

  /** Go: an assignment to a present key overwrites the key. */
  @Test
  void theZeroWrittenLastStays() {
    doubles.put(0.0, Maps.value(1));
    doubles.put(-0.0, Maps.value(2));
    assertThat(1 / onlyDouble()).isNegative();
    doubles.findOrInsert(0.0);
    assertThat(1 / onlyDouble()).isPositive();
    doubles.findOrInsert(-0.0, new StatsFlyweight());
    assertThat(1 / onlyDouble()).isNegative();
    floats.findOrInsert(-0.0f);
    floats.put(0.0f, Maps.value(1));
    floats.forEach((key, value) -> assertThat(1 / key).isPositive());
    structs.put(new FloatKey((byte) 1, 0.0, -0.0f), Maps.value(1));
    structs.findOrInsert(new FloatKey((byte) 1, -0.0, 0.0f));
    structs.forEach(
        (key, value) -> {
          assertThat(1 / key.y()).isNegative();
          assertThat(1 / key.x()).isPositive();
        });
    assertThat(structs.size()).isEqualTo(1);
  }

  @Test
  void aLookUpLeavesTheZeroThatIsThere() {
    doubles.put(0.0, Maps.value(1));
    doubles.at(-0.0).addSum(1);
    doubles.find(-0.0);
    doubles.find(-0.0, new StatsFlyweight());
    doubles.get(-0.0);
    doubles.contains(-0.0);
    assertThat(1 / onlyDouble()).isPositive();
  }

  @Test
  void aCursorShowsTheZeroThatIsThereNow() {
    doubles.put(0.0, Maps.value(1));
    DoubleStatsMap.Cursor cursor = doubles.cursor();
    assertThat(cursor.next()).isTrue();
    doubles.put(-0.0, Maps.value(2));
    assertThat(1 / cursor.key()).isNegative();
    doubles.put(1, Maps.value(3)); // by now its key has been looked up again
    assertThat(1 / cursor.key()).isNegative();
    assertThat(cursor.value().toRecord()).isEqualTo(Maps.value(2));
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
