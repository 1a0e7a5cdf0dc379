package dev.inplace.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** An arena of the user's, whose life and confinement apply to a map or list. */
final class UsersArena {
  private final String name;
  private final Arena arena;
  private @Nullable MemorySegment first; // shows the allowed threads

  UsersArena(String name, Arena arena) {
    this.name = name;
    this.arena = arena;
  }

  /** A zeroed segment. */
  MemorySegment allocate(long size, long alignment) {
    MemorySegment segment;
    try {
      segment = arena.allocate(size, alignment);
    } catch (IndexOutOfBoundsException e) { // SegmentAllocator.slicingAllocator, when it is full
      OutOfMemoryError error = new OutOfMemoryError(e.getMessage());
      error.initCause(e);
      throw error;
    }
    if (!segment.isNative()) {
      throw new IllegalArgumentException(
          "checkptr: the arena of "
              + name
              + " allocates on the heap\nfix: give it one that allocates native memory");
    }
    first = first == null ? segment : first;
    return segment.fill((byte) 0); // not every arena does
  }

  /** Refuses an arena that is closed or confined to another thread. */
  void requireUsable() {
    if (first == null) {
      return;
    }
    if (!first.scope().isAlive()) {
      throw new IllegalStateException(
          name
              + " lies in an arena that has been closed\n"
              + "fix: keep the arena open while it is used");
    }
    if (!first.isAccessibleBy(Thread.currentThread())) {
      throw new WrongThreadException(
          "%s lies in an arena that is confined to another thread than %s\n"
                  .formatted(name, Thread.currentThread())
              + "fix: use it there, or make it in Arena.ofShared()");
    }
  }
}
