package dev.inplace.map;

import java.util.BitSet;

/** Which numbers of slabs are taken. Number 0 is, for good: it means no place. */
final class SlabNumbers {
  /** Slabs of one table: so many that no number of one can overflow an {@code int}. */
  private static final int MOST = Integer.MAX_VALUE / 4;

  private final BitSet taken = new BitSet();
  private final String map;

  SlabNumbers(String map) {
    this.map = map;
    taken.set(0);
  }

  /** The first of the lowest free numbers that follow each other, so many of them. */
  int firstFree(long count) {
    if (count > MOST) {
      throw new OutOfMemoryError(
          "%s: no table has %d slabs; %d at most".formatted(map, count, MOST));
    }
    int first = taken.nextClearBit(0);
    int end = taken.nextSetBit(first);
    while (end >= 0 && end - first < count) {
      first = taken.nextClearBit(end);
      end = taken.nextSetBit(first);
    }
    return first;
  }

  void take(int first, int count) {
    taken.set(first, first + count);
  }

  void release(int number) {
    taken.clear(number);
  }

  boolean isTaken(int number) {
    return taken.get(number);
  }
}
