package dev.inplace.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means are exact until they are printed. */
class MeanTest {
  @ParameterizedTest
  @CsvSource({
    "0, 7, 0.00",
    "1, 3, 0.33",
    "2, 3, 0.67",
    "1, 8, 0.13",
    "-1, 8, -0.13",
    "1, 200, 0.01",
    "-1, 200, -0.01",
    "1, 201, 0.00",
    "-1, 201, 0.00",
    "203, 200, 1.02",
    "-29, 8, -3.63",
    "9223372036854775807, 1, 9223372036854775807.00",
    "0, 0, -",
  })
  void isRoundedHalfUpToTwoDecimals(long sum, long count, String expected) {
    assertThat(new Mean(sum, count)).hasToString(expected);
  }

  @Test
  void areComparedExactly() {
    assertThat(new Mean(1, 2)).isEqualByComparingTo(new Mean(2, 4));
    assertThat(new Mean(-1, 3)).isLessThan(new Mean(-1, 4));
    assertThat(new Mean(Long.MAX_VALUE, 3)).isGreaterThan(new Mean(Long.MAX_VALUE - 1, 3));
    assertThat(new Mean(Long.MIN_VALUE, 2)).isLessThan(new Mean(Long.MIN_VALUE + 1, 2));
  }
}
