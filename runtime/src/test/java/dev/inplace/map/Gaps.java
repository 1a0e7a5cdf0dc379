package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.function.LongUnaryOperator;

/** Closes gaps in a table as generated maps do, for maps of tests. */
public final class Gaps {
  private Gaps() {}

  /** Moves entries back over a removed one; the slot to empty. */
  public static long close(
      Shape shape,
      MemorySegment table,
      long mask,
      int depth,
      long removed,
      LongUnaryOperator hashAt) {
    long gap = removed;
    long slot = removed + 1 & mask;
    while (slot != removed && shape.control(table, mask + 1, slot) != Control.EMPTY) {
      long home = Hash.home(hashAt.applyAsLong(slot), depth, mask);
      if ((slot - home & mask) >= (slot - gap & mask)) {
        shape.copy(table, slot, table, gap);
        shape.control(table, mask + 1, gap, shape.control(table, mask + 1, slot));
        gap = slot;
      }
      slot = slot + 1 & mask;
    }
    return gap;
  }
}
