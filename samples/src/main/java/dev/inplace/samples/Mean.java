package dev.inplace.samples;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A mean as the fraction that it is, so that neither comparing nor rounding depends on what a
 * {@code double} can hold.
 */
record Mean(long sum, long count) implements Comparable<Mean> {
  /** Whole, exact numbers: 1 of 2 is the same as 2 of 4. */
  @Override
  public int compareTo(Mean other) {
    BigInteger mine = BigInteger.valueOf(sum).multiply(BigInteger.valueOf(other.count));
    BigInteger others = BigInteger.valueOf(other.sum).multiply(BigInteger.valueOf(count));
    return mine.compareTo(others);
  }

  /**
   * With two decimals, half up as {@link RoundingMode#HALF_UP} has it: 0.125 is 0.13, and -0.125 is
   * -0.13. The mean of nothing is a dash.
   */
  @Override
  public String toString() {
    return count == 0
        ? "-"
        : BigDecimal.valueOf(sum)
            .divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
