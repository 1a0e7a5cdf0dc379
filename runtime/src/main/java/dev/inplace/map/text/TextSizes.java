package dev.inplace.map;

/**
 * The sizes in which a {@link TextHeap} gives memory out: from 24 to 64 bytes in steps of eight,
 * then four to each doubling, up to 64 KiB. So what is taken for n bytes is less than n + 8 or less
 * than 1.25 n.
 */
final class TextSizes {
  /** Bytes; what is larger has a slab of its own. */
  static final long LARGEST = 1L << 16;

  /** How many sizes there are. */
  static final int COUNT = 46;

  private static final int LOG2_FIRST_DOUBLING = 6;
  private static final long FIRST_DOUBLING = 1L << LOG2_FIRST_DOUBLING;
  private static final long STEP = 8;
  private static final int STEPS_BEFORE = 6;
  private static final long SMALLEST = 24;

  private TextSizes() {}

  /** The number of the least size that holds so many bytes, which are 17 to {@link #LARGEST}. */
  static int of(long bytes) {
    if (bytes <= FIRST_DOUBLING) {
      return (int) ((bytes + STEP - 1 - SMALLEST) / STEP);
    }
    int log2 = 63 - Long.numberOfLeadingZeros(bytes - 1);
    int quarter = (int) ((bytes - 1) >>> (log2 - 2)) & 3;
    return STEPS_BEFORE + (log2 - LOG2_FIRST_DOUBLING) * 4 + quarter;
  }

  /** The bytes of a size, by its number. */
  static long bytes(int number) {
    if (number < STEPS_BEFORE) {
      return SMALLEST + number * STEP;
    }
    int doublings = (number - STEPS_BEFORE) / 4;
    int quarters = (number - STEPS_BEFORE) % 4 + 1;
    return ((FIRST_DOUBLING / 4) << doublings) * (4 + quarters);
  }
}
