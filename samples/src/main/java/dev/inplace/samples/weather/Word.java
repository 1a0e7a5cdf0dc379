package dev.inplace.samples.weather;

/** Eight bytes of a file at once, the first one lowest. */
final class Word {
  /** The position of a byte that a word does not have. */
  static final int NOWHERE = Long.BYTES;

  private static final long EACH = 0x01_01_01_01_01_01_01_01L;
  private static final long HIGHEST_BITS = EACH << 7;

  private Word() {}

  /** The index of the first byte with this value, or {@link #NOWHERE}. */
  static int indexOf(char wanted, long word) {
    long zeros = word ^ (EACH * wanted);
    long marks = (zeros - EACH) & ~zeros & HIGHEST_BITS; // of zeros; and of ones behind a zero
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }
}
