package dev.inplace.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** An arena that runs out of memory. */
public final class LimitedArena implements Arena {
  private final Arena arena = Arena.ofConfined();
  private long left;

  public LimitedArena(long bytes) {
    left = bytes;
  }

  public void give(long bytes) {
    left += bytes;
  }

  @Override
  public MemorySegment allocate(long size, long alignment) {
    if (size > left) {
      throw new OutOfMemoryError("no " + size + " bytes left");
    }
    left -= size;
    return arena.allocate(size, alignment);
  }

  @Override
  public MemorySegment.Scope scope() {
    return arena.scope();
  }

  @Override
  public void close() {
    arena.close();
  }
}
