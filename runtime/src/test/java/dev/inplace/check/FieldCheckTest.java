package dev.inplace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCheckTest {
  private static final TimeUnit[] UNITS = TimeUnit.values();

  @Test
  void ordinalsMeanConstants() {
    for (TimeUnit unit : UNITS) {
      assertThat(FieldCheck.constant(UNITS, unit.ordinal(), "T.u")).isSameAs(unit);
      assertThat(FieldCheck.describe(UNITS, unit.ordinal())).isEqualTo(unit.name());
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "255, 255", "-1, 4294967295", "-2147483648, 2147483648"})
  void unknownOrdinalsAreMalformed(int ordinal, String shown) {
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(() -> FieldCheck.constant(UNITS, ordinal, "T.u"))
        .withMessage("T.u holds ordinal %s; the enum has 7 constants", shown);
    assertThat(FieldCheck.describe(UNITS, ordinal)).isEqualTo("?" + shown);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "-1, 4294967295"})
  void unknownOrdinalsAreRefused(int ordinal, String shown) {
    FieldCheck.ordinal(UNITS, 6, "T.u");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldCheck.ordinal(UNITS, ordinal, "T.u"))
        .withMessage(
            "T.u is ordinal %s; the enum has 7 constants\nfix: give the ordinal of a constant",
            shown);
  }

  @Test
  void malformedDataIsAStateThatIsWrong() {
    assertThat(new MalformedDataException("why"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("why");
  }

  @Test
  void nullIsRefused() {
    assertThat(FieldCheck.nonNull("x", "T.f")).isEqualTo("x");
    assertThatNullPointerException()
        .isThrownBy(() -> FieldCheck.nonNull(null, "T.f"))
        .withMessage("T.f is null");
    assertThatNullPointerException()
        .isThrownBy(() -> FieldCheck.elements(null, 3, "T.f"))
        .withMessage("T.f is null");
  }

  @Test
  void arraysHaveTheFieldsLength() {
    FieldCheck.elements(new int[3], 3, "T.f");
    FieldCheck.elements(new String[0], 0, "T.f");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldCheck.elements(new double[4], 3, "T.f"))
        .withMessage("T.f has 3 elements; the array has 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldCheck.elements(new Object[0], 1, "T.f"))
        .withMessage("T.f has 1 elements; the array has 0");
  }

  @Test
  void unsignedNumbersInRangeKeepTheirBits() {
    assertThat(FieldCheck.unsignedByte(0, "T.b")).isEqualTo((byte) 0);
    assertThat(FieldCheck.unsignedByte(255, "T.b")).isEqualTo((byte) -1);
    assertThat(FieldCheck.unsignedShort(0, "T.s")).isEqualTo((short) 0);
    assertThat(FieldCheck.unsignedShort(65_535, "T.s")).isEqualTo((short) -1);
    assertThat(FieldCheck.unsignedInt(0, "T.i")).isEqualTo(0);
    assertThat(FieldCheck.unsignedInt(4_294_967_295L, "T.i")).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 256, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void anUnsignedByteHasItsLimits(int value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldCheck.unsignedByte(value, "T.b"))
        .withMessage("T.b holds 0 to 255, not %d".formatted(value));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void anUnsignedShortHasItsLimits(int value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldCheck.unsignedShort(value, "T.s"))
        .withMessage("T.s holds 0 to 65535, not %d".formatted(value));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 4_294_967_296L, Long.MIN_VALUE, Long.MAX_VALUE})
  void anUnsignedIntHasItsLimits(long value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldCheck.unsignedInt(value, "T.i"))
        .withMessage("T.i holds 0 to 4294967295, not %d".formatted(value));
  }

  @Test
  void signedNumbersInRangeKeepTheirValue() {
    assertThat(FieldCheck.signedInt(0, "T.w")).isEqualTo(0);
    assertThat(FieldCheck.signedInt(-1, "T.w")).isEqualTo(-1);
    assertThat(FieldCheck.signedInt(Integer.MIN_VALUE, "T.w")).isEqualTo(Integer.MIN_VALUE);
    assertThat(FieldCheck.signedInt(Integer.MAX_VALUE, "T.w")).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(longs = {2_147_483_648L, -2_147_483_649L, Long.MIN_VALUE, Long.MAX_VALUE})
  void aSignedIntHasItsLimits(long value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldCheck.signedInt(value, "T.w"))
        .withMessage("T.w holds -2147483648 to 2147483647, not %d".formatted(value));
  }
}
