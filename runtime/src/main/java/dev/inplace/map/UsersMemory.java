package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * An arena of the user's. It cannot give a part back before it is closed, so slabs that are not
 * needed are kept, and taken again where one of just their size is needed.
 */
final class UsersMemory implements SlabMemory {
  private final String map;
  private final Arena arena;
  private final SpareSlabs spare = new SpareSlabs();
  private long bytes;

  UsersMemory(String map, Arena arena) {
    this.map = map;
    this.arena = arena;
  }

  @Override
  public MemorySegment take(long size) {
    MemorySegment kept = spare.take(size);
    return kept == null ? allocate(1, size) : kept;
  }

  @Override
  public MemorySegment takeOfTable(long size) {
    return take(size);
  }

  @Override
  public boolean keeps(long size) {
    return spare.has(size);
  }

  @Override
  public MemorySegment takePiece(int slabs, long size) {
    return allocate(slabs, slabs * size);
  }

  private MemorySegment allocate(int slabs, long size) {
    spare.makeRoom(slabs);
    MemorySegment allocated;
    try {
      allocated = arena.allocate(size, ALIGNMENT);
    } catch (
        IndexOutOfBoundsException e) { // so SegmentAllocator.slicingAllocator says that it is full
      OutOfMemoryError error = new OutOfMemoryError(e.getMessage());
      error.initCause(e);
      throw error;
    }
    if (!allocated.isNative()) {
      throw new IllegalArgumentException(
          "checkptr: the arena of "
              + map
              + " allocates on the heap\nfix: give it one that allocates native memory");
    }
    bytes += size;
    return allocated.fill((byte) 0); // not every arena does
  }

  @Override
  public void giveBack(MemorySegment slab) {
    spare.keep(slab);
  }

  @Override
  public void closeSpare() {
    // All of it goes as the user closes the arena.
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public long spareBytes() {
    return spare.bytes();
  }

  @Override
  public void close() {
    spare.forget();
    bytes = 0;
  }

  @Override
  public void requireGivenBack(String map) {
    // The map has none that it could give back.
  }

  @Override
  public String moreBy() {
    return "give the map an arena that has more";
  }
}
