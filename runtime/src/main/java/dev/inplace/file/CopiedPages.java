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
  /** The first byte of a copied page from an offset on, below the end; the end if there is none. */
  long first(long from, long end) {
    int number = numbers.nextSetBit(Math.toIntExact(from / pageSize));
    return number < 0 ? end : Math.clamp(number * pageSize, from, end);
  }

  /** The end of the run of copied pages from an offset on, at most {@code end}. */
  long endOfRun(long from, long end) {
    return Math.min(numbers.nextClearBit(Math.toIntExact(from / pageSize)) * pageSize, end);
  }
}
