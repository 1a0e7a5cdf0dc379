package dev.inplace.file;

import java.util.BitSet;

/**
 * The pages of a private mapping that the system has copied, because they were written to. All
 * others have the bytes of the file.
 *
 * @param numbers of pages, from the beginning of the mapping
 * @param pageSize bytes
 */
record CopiedPages(BitSet numbers, long pageSize) {
  private static final int MOST_IN_GAP = 4;

  /** The first byte of a copied page from an offset on, below the end; the end if there is none. */
  long first(long from, long end) {
    int number = numbers.nextSetBit(Math.toIntExact(from / pageSize));
    return number < 0 ? end : Math.clamp(number * pageSize, from, end);
  }

  /**
   * The end of a run of copied pages. Gaps of at most {@value #MOST_IN_GAP} pages are part of it:
   * one read is faster than two.
   */
  long endOfRun(long from, long end) {
    int clear = numbers.nextClearBit(Math.toIntExact(from / pageSize));
    int next = numbers.nextSetBit(clear);
    while (next >= 0 && next - clear <= MOST_IN_GAP && clear * pageSize < end) {
      clear = numbers.nextClearBit(next);
      next = numbers.nextSetBit(clear);
    }
    return Math.min(clear * pageSize, end);
  }
}
