package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The equality of keys, whatever their form. */
class FormKeysTest {
  private static final OddValue VALUE = new OddValue((byte) 1, 2, (short) 3);

  private final BigFloatKeyOddValueMap floats = BigFloatKeyOddValueMap.create();
  private final NarrowKeyVectorMap narrow = NarrowKeyVectorMap.create();
  private final SpoiltKeys spoilt = new SpoiltKeys();

  @AfterEach
  void free() {
    MapInspector.check(floats, BucketShape.of(BigFloatKeyOddValueBucket.class));
    MapInspector.check(narrow, BucketShape.of(NarrowKeyVectorBucket.class));
    floats.close();
    narrow.close();
  }

  @ParameterizedTest
  @CsvSource({"0.0, -0.0", "-0.0, 0.0", "-0.0, -0.0"})
  void bothZerosAreOneKeyInEitherByteOrder(double y, float x) {
    floats.put(new BigFloatKey((byte) 1, 0.0, 0.0f), VALUE);
    BigFloatKey twin = new BigFloatKey((byte) 1, y, x);
    assertThat(floats.get(twin)).isEqualTo(VALUE);
    assertThat(floats.findOrInsert(spoilt.bigFloats(twin), new OddValueFlyweight())).isFalse();
    assertThat(floats.size()).isEqualTo(1);
    assertThat(floats.remove(twin)).isTrue();
    narrow.put(new NarrowKey((byte) 1, 0.0, (short) 2, 3), new Vector(1, 2, 3));
    assertThat(narrow.contains(new NarrowKey((byte) 1, y, (short) 2, 3))).isTrue();
    assertThat(narrow.contains(spoilt.narrow(new NarrowKey((byte) 1, x, (short) 2, 3)))).isTrue();
  }

  @Test
  void aNumberThatIsZeroInTheOtherByteOrderOnlyIsAnotherKey() {
    double swapped = Double.longBitsToDouble(0x80); // -0.0, if its bytes were turned round
    floats.put(new BigFloatKey((byte) 1, 0.0, 0), VALUE);
    assertThat(floats.contains(new BigFloatKey((byte) 1, swapped, 0))).isFalse();
    assertThat(floats.contains(new BigFloatKey((byte) 1, 0, Float.intBitsToFloat(0x80)))).isFalse();
    floats.put(new BigFloatKey((byte) 1, swapped, 0), VALUE);
    assertThat(floats.size()).isEqualTo(2);
  }

  @Test
  void notANumberIsRefusedInEitherByteOrder() {
    checkRefused(new BigFloatKey((byte) 1, Double.NaN, 2), "key.y");
    checkRefused(new BigFloatKey((byte) 1, 2, Float.NaN), "key.x");
    NarrowKey key = new NarrowKey((byte) 1, Double.NaN, (short) 2, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> narrow.put(key, new Vector(1, 2, 3)))
        .withMessageStartingWith("NarrowKeyVectorMap: key.y is NaN");
    assertThat(narrow.contains(spoilt.narrow(key))).isFalse();
    assertThat(narrow.size()).isZero();
  }

  private void checkRefused(BigFloatKey key, String part) {
    String message = "BigFloatKeyOddValueMap: " + part + " is NaN";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> floats.put(key, VALUE))
        .withMessageStartingWith(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> floats.findOrInsert(spoilt.bigFloats(key), new OddValueFlyweight()))
        .withMessageStartingWith(message);
    assertThat(floats.contains(key)).isFalse();
    assertThat(floats.find(spoilt.bigFloats(key))).isNull();
    assertThat(floats.remove(key)).isFalse();
    assertThat(floats.size()).isZero();
  }

  @Test
  void infinityAndTheSmallestNumbersAreKeys() {
    double[] numbers = {Double.MIN_VALUE, -Double.MIN_VALUE, Double.POSITIVE_INFINITY, 1e-320};
    for (double number : numbers) {
      floats.put(new BigFloatKey((byte) 1, number, 0), VALUE);
      narrow.put(new NarrowKey((byte) 1, number, (short) 0, 0), new Vector(1, 2, 3));
    }
    assertThat(floats.size()).isEqualTo(numbers.length);
    assertThat(narrow.size()).isEqualTo(numbers.length);
    for (double number : numbers) {
      assertThat(floats.remove(new BigFloatKey((byte) 1, number, -0.0f))).isTrue();
    }
  }

  @Test
  void aKeyOrValueWhoseWordIsTooLargeChangesNothing() {
    NarrowKey tooLarge = new NarrowKey((byte) 1, 0, (short) 0, 1L << 31);
    String message = "NarrowKey.id holds -2147483648 to 2147483647, not 2147483648";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> narrow.put(tooLarge, new Vector(1, 2, 3)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> narrow.contains(tooLarge))
        .withMessage(message);
    BigFloatKey key = new BigFloatKey((byte) 1, 0, 0);
    floats.put(key, VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> floats.put(key, new OddValue((byte) 9, -1L << 32, (short) 9)))
        .withMessage("OddValue.sum holds -2147483648 to 2147483647, not -4294967296");
    assertThat(floats.get(key)).isEqualTo(VALUE);
    assertThat(narrow.size()).isEqualTo(0);
  }
}
