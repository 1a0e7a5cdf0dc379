package dev.inplace.functional.varying;

/** The stated bound on the memory of values of varying size. */
final class Bound {
  private static final double BLOCKS = 1.25;
  private static final int SIZES = 27;
  private static final long TWO_BLOCKS = 2 << 10;

  private Bound() {}

  /**
   * The most bytes of the heap for so many bytes of values, aligned to 8 or less.
   *
   * @param largest bytes of the largest value since the last compact or clear
   */
  static long of(long live, long values, long largest) {
    long rooms = 2 * live + 16 * values;
    long largestRoom = 2 * largest + 16;
    long partial = 0;
    for (int size = 0; size < SIZES; size++) {
      long room = 16L << (size / 2);
      partial += room <= largestRoom ? Math.max(TWO_BLOCKS, 2 * room) : 0;
    }
    return (long) (BLOCKS * rooms) + partial;
  }
}
