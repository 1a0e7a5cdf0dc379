package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** What the directory of a map shows under a number that has no slab. */
final class NoSlab {
  /** A key and an elem of 128 bytes: what is larger is not in a bucket. */
  private static final long LARGEST_SLOT = 256;

  /** Eight slots and their control bytes: the most that a look-up reads where no entry is. */
  private static final long PROBED = LoadFactor.SLOTS * LARGEST_SLOT + Long.BYTES;

  /** Of an unused number: too small to hold anything. */
  static final MemorySegment UNUSED = MemorySegment.NULL;

  /** As much of an empty bucket as a look-up reads: what it sees in a map that has no table yet. */
  static final MemorySegment NOTHING = Arena.global().allocate(PROBED).asReadOnly();

  /** Of a closed map: each access throws. */
  static final MemorySegment CLOSED = closedSegment();

  private NoSlab() {}

  private static MemorySegment closedSegment() {
    try (Arena arena = Arena.ofShared()) {
      return arena.allocate(PROBED);
    }
  }
}
