package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arena of the user's. It cannot give a part back before it is closed, so slabs that are not
 * needed are kept, and taken again where one of just their size is needed.
 */
final class UsersMemory {
  private final String map;
  private final Arena arena;
  private final List<MemorySegment> spare = new ArrayList<>();

  UsersMemory(String map, Arena arena) {
    this.map = map;
    this.arena = arena;
  }

  /** A kept slab, zero again, or null if there is none of this size. */
  @Nullable MemorySegment takeSpare(long size) {
    for (int i = spare.size() - 1; i >= 0; i--) {
      if (spare.get(i).byteSize() == size) {
        return spare.remove(i).fill((byte) 0);
      }
    }
    return null;
  }

  /** A new slab, zero. */
  MemorySegment allocate(long size, long alignment) {
    MemorySegment slab;
    try {
      slab = arena.allocate(size, alignment);
    } catch (
        IndexOutOfBoundsException e) { // so SegmentAllocator.slicingAllocator says that it is full
      OutOfMemoryError error = new OutOfMemoryError(e.getMessage());
      error.initCause(e);
      throw error;
    }
    if (!slab.isNative()) {
      throw new IllegalArgumentException(
          "checkptr: the arena of "
              + map
              + " allocates on the heap\nfix: give it one that allocates native memory");
    }
    return slab.fill((byte) 0); // not every arena does
  }

  void keep(MemorySegment slab) {
    spare.add(slab);
  }

  long spareBytes() {
    return spare.stream().mapToLong(MemorySegment::byteSize).sum();
  }

  /** The map is closed. */
  void forget() {
    spare.clear();
  }
}
