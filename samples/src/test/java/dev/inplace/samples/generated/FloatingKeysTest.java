package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are one floating-point number are compared with Go's {@code ==}. */
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

  @Test
  void notANumberIsNeverFound() {
    doubles.put(Double.NaN, Maps.value(1));
    floats.put(Float.NaN, Maps.value(1));
    assertThat(doubles.get(Double.NaN)).isNull();
    assertThat(floats.get(Float.NaN)).isNull();
    assertThat(doubles.contains(Double.NaN) || floats.contains(Float.NaN)).isFalse();
    assertThat(doubles.remove(Double.NaN) || floats.remove(Float.NaN)).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> doubles.at(Double.NaN))
        .withMessage("DoubleStatsMap has no key NaN");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> floats.at(Float.NaN))
        .withMessage("FloatStatsMap has no key NaN");
    doubles.put(Double.NaN, Maps.value(1));
    assertThat(doubles.size()).isEqualTo(2);
    assertThat(floats.size()).isEqualTo(1);
  }

  @Test
  void everyNotANumberKeepsItsBits() {
    Set<Long> bits = new HashSet<>();
    for (long i = 1; i <= 1000; i++) {
      bits.add(i % 2 == 0 ? 0x7FF0_0000_0000_0000L + i : 0xFFF8_0000_0000_0000L + i);
    }
    bits.forEach(each -> doubles.put(Double.longBitsToDouble(each), Maps.value(each)));
    Set<Long> met = new HashSet<>();
    doubles.forEach(
        (key, value) -> {
          assertThat(value.sum()).isEqualTo(Maps.value(Double.doubleToRawLongBits(key)).sum());
          met.add(Double.doubleToRawLongBits(key));
        });
    assertThat(met).isEqualTo(bits);
  }
}
