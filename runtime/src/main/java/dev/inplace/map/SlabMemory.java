package dev.inplace.map;

import java.lang.foreign.MemorySegment;

/** Where the slabs of a map come from: arenas of its own, or one of the user's. */
sealed interface SlabMemory permits OwnMemory, UsersMemory {
  /** Bytes; slabs begin where a cache line does. */
  long ALIGNMENT = 64;

  /** A slab, zero. */
  MemorySegment take(long size);

  /** A slab of a table, zero: one that was kept, if there is one of just this size. */
  MemorySegment takeOfTable(long size);

  /** Whether there is such a slab. */
  boolean keeps(long size);

  /** The memory of several slabs, zero, to be sliced; each slice is given back by itself. */
  MemorySegment takePiece(int slabs, long size);

  /** Takes a slab back, to close its arena or to keep it. */
  void giveBack(MemorySegment slab);

  /** Closes the arenas of pieces all of whose slabs are kept. */
  void closeSpare();

  /** Bytes taken from the system or the user's arena and not yet given back. */
  long bytes();

  /** Of these, bytes that nothing lies in. */
  long spareBytes();

  /** Gives back what can be given back now; the next call does what is left. */
  void close();

  /** Tells that a map could not give all back. */
  void requireGivenBack(String map);

  /** How to have more of it, for messages. */
  String moreBy();
}
