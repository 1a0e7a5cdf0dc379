package dev.inplace.samples.generated;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** An arena that gives so many segments, and then none until it is mended. */
final class FailingArena implements Arena {
  private final Arena arena = Arena.ofConfined();
  private int left;
  private boolean hasFailed;

  FailingArena(int left) {
    this.left = left;
  }

  /** Gives so many more. */
  void give(int segments) {
    left = segments;
  }

  /** From now on it gives all that is asked for. */
  void mend() {
    give(Integer.MAX_VALUE);
  }

  boolean hasFailed() {
    return hasFailed;
  }

  @Override
  public MemorySegment allocate(long size, long alignment) {
    if (left == 0) {
      hasFailed = true;
      throw new OutOfMemoryError("no more");
    }
    left--;
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
