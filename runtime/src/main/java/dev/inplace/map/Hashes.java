package dev.inplace.map;

import java.lang.foreign.MemorySegment;

/**
 * The hashes of stored keys, read ahead in blocks, so that the generated map is called once for
 * many entries.
 */
final class Hashes {
  /** Slots whose hashes are read by one call while a table is poured into another. */
  static final int BLOCK = 256;

  /** The same for reads of one slot after another, which end soon. */
  private static final int FEW = 8;

  private final OffHeapMap map;
  private final long[] block;
  private long first;
  private long end;

  /** For one slot after another. */
  Hashes(OffHeapMap map) {
    this(map, FEW);
  }

  /** For blocks of up to so many slots. */
  Hashes(OffHeapMap map, int most) {
    this.map = map;
    block = new long[most];
  }

  /** Forgets what has been read. */
  void reset() {
    end = 0;
    first = 0;
  }

  /** The hash of the key in a slot, which has an entry; slots are asked for in ascending order. */
  long at(MemorySegment table, long slot, long slots) {
    if (slot < first || slot >= end) {
      read(table, slot, Math.min(FEW, slots - slot));
    }
    return block[(int) (slot - first)];
  }

  /** Reads the hashes of some slots; those of empty ones are any number. */
  long[] read(MemorySegment table, long from, long count) {
    map.hashes(table, from, (int) count, block);
    first = from;
    end = from + count;
    return block;
  }
}
