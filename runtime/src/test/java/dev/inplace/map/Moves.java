package dev.inplace.map;

import java.lang.foreign.MemorySegment;

/** Moves entries as generated maps do, for maps of tests. */
public record Moves(Shape shape, Hashing hash, Copying entries) {
  /** The moves in a flat table with slots of so many bytes. */
  public static Moves flat(long slotSize, Hashing hash) {
    return new Moves(
        Shape.flat(slotSize),
        hash,
        (table, slot, to, target) ->
            MemorySegment.copy(table, slot * slotSize, to, target * slotSize, slotSize));
  }

  /** The hash of the key in a slot. */
  public interface Hashing {
    long at(MemorySegment table, long slot);
  }

  /** A copy of key and elem of an entry. */
  public interface Copying {
    void copy(MemorySegment table, long slot, MemorySegment to, long target);
  }

  /** Moves entries back over a removed one; the slot to empty. */
  public long closeGap(MemorySegment table, long mask, int depth, long removed) {
    long gap = removed;
    long slot = removed + 1 & mask;
    while (slot != removed && control(table, mask, slot) != Control.EMPTY) {
      long home = Hash.home(hash.at(table, slot), depth, mask);
      if ((slot - home & mask) >= (slot - gap & mask)) {
        copy(table, mask, slot, table, mask, gap);
        gap = slot;
      }
      slot = slot + 1 & mask;
    }
    return gap;
  }

  /** Copies entries whose hashes are alike; the number of them. */
  public long pour(
      MemorySegment table,
      long last,
      long first,
      long some,
      MemorySegment to,
      long mask,
      int depth,
      long like) {
    long poured = 0;
    for (long i = 0; i < some; i++) {
      long slot = first + i & last;
      if (control(table, last, slot) == Control.EMPTY
          || !Hash.areAlike(hash.at(table, slot), like, depth)) {
        continue;
      }
      long target = Hash.home(hash.at(table, slot), depth, mask);
      while (control(to, mask, target) != Control.EMPTY) {
        target = target + 1 & mask;
      }
      copy(table, last, slot, to, mask, target);
      poured++;
    }
    return poured;
  }

  private int control(MemorySegment table, long mask, long slot) {
    return shape.control(table, mask + 1, slot);
  }

  private void copy(
      MemorySegment table, long last, long slot, MemorySegment to, long mask, long target) {
    entries.copy(table, slot, to, target);
    shape.control(to, mask + 1, target, control(table, last, slot));
  }
}
