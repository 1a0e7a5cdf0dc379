package dev.inplace.map.text;

/**
 * The sizes of the rooms of a {@link TextHeap}: 8 to 64 bytes in steps of four, then four to each
 * doubling, up to 64 KiB. A room for n bytes has at least 8 bytes, and less than n + 4 or less than
 * 1.25 n.
 */
final class TextSizes {
  /** Bytes of the largest room. */
  static final long LARGEST = 1L << 16;

  /** Number of sizes. */
  static final int COUNT = 55;

  private static final int LOG2_FIRST_DOUBLING = 6;
  private static final long FIRST_DOUBLING = 1L << LOG2_FIRST_DOUBLING;
  private static final int STEP = 4;
  private static final int SMALLEST = 8;
  private static final int STEPS_BEFORE = 15;

  private TextSizes() {}

  /** The number of the smallest size for so many bytes, 1 to {@link #LARGEST}. */
  static int of(long bytes) {
    if (bytes <= FIRST_DOUBLING) {
      return Math.max(0, ((int) bytes + STEP - 1 - SMALLEST) / STEP);
    }
    int log2 = 63 - Long.numberOfLeadingZeros(bytes - 1);
    int quarter = (int) ((bytes - 1) >>> (log2 - 2)) & 3;
    return STEPS_BEFORE + (log2 - LOG2_FIRST_DOUBLING) * 4 + quarter;
  }

  /** The bytes of a size, by its number. */
  static long bytes(int number) {
    if (number < STEPS_BEFORE) {
      return SMALLEST + (long) number * STEP;
    }
    int doublings = (number - STEPS_BEFORE) / 4;
    int quarters = (number - STEPS_BEFORE) % 4 + 1;
    return ((FIRST_DOUBLING / 4) << doublings) * (4 + quarters);
  }
}
