package dev.inplace.map;

import java.lang.foreign.MemorySegment;

/** The hashes of stored keys, read ahead in blocks: one call of the generated map reads many. */
final class Hashes {
  /** Slots whose hashes one call reads while a table is poured into another. */
  static final int BLOCK = 256;

  /** Slots of one call for reads of one slot after another, which end soon. */
  private static final int FEW = 8;

  private final OffHeapMap map;
  private final long[] block;
  private long first;
  private long end;

  /** Hashes for reads of one slot after another. */
  Hashes(OffHeapMap map) {
    this(map, FEW);
  }

  /** Hashes in blocks of up to so many slots. */
  Hashes(OffHeapMap map, int most) {
    this.map = map;
    block = new long[most];
  }

  /** Discards the hashes read ahead. */
  void reset() {
    end = 0;
    first = 0;
  }

  /** The hash of the key in an occupied slot. Slots come in ascending order. */
  long at(MemorySegment table, long slot, long slots) {
    if (slot < first || slot >= end) {
      read(table, slot, Math.min(FEW, slots - slot));
    }
    return block[(int) (slot - first)];
  }

  /** Reads the hashes of some slots; those of empty slots are arbitrary. */
  long[] read(MemorySegment table, long from, long count) {
    map.hashes(table, from, (int) count, block);
    first = from;
    end = from + count;
    return block;
  }
}
