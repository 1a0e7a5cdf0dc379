package dev.inplace.samples.weather;

/**
 * Temperatures as they are written, from {@code -99.9} to {@code 99.9}, always with one decimal.
 *
 * <p>Signs and numbers of digits come in no order that a processor could foresee, so nothing
 * branches by them: the number is moved to the upper end of its word, where each digit has its
 * place.
 *
 * <pre>
 * byte   0 to 3   4              5      6   7
 *        zero     tens or zero   ones   .   tenths
 * </pre>
 */
final class Tenths {
  /** A number that is no temperature. */
  static final int MALFORMED = Integer.MIN_VALUE;

  private static final int FEWEST_BYTES = "0.0".length();
  private static final long TENS = 0x00_00_00_30_00_00_00_00L;
  private static final long OTHERS = 0x30_2E_30_00_00_00_00_00L; // 0.0
  private static final long DIGITS = 0x0F_00_0F_0F_00_00_00_00L;
  private static final long SIX = 0x06_00_06_06_00_00_00_00L; // makes more than 15 of more than 9

  private Tenths() {}

  /**
   * The temperature that a word begins with, in tenths of a degree, or {@link #MALFORMED}.
   *
   * @param size how many bytes it has
   */
  static int parse(long word, int size) {
    long sign = (((word & 0xFF) ^ '-') - 1) >> (Long.SIZE - 1); // -1 or 0
    int hasTens = size + (int) sign - FEWEST_BYTES; // 1 or 0
    long number = (word & ~(sign & 0xFF)) << (Long.SIZE - size * Byte.SIZE);
    long digits = number ^ (OTHERS + hasTens * TENS);
    if ((hasTens & ~1) != 0 || ((digits | (digits + SIX)) & ~DIGITS) != 0) {
      return MALFORMED;
    }
    int tenths = 100 * at(4, digits) + 10 * at(5, digits) + at(7, digits);
    return (tenths ^ (int) sign) - (int) sign;
  }

  private static int at(int index, long digits) {
    return (int) (digits >>> (index * Byte.SIZE)) & 0xF;
  }
}
