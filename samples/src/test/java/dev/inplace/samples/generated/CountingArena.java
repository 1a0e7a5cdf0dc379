package dev.inplace.samples.generated;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** An arena that counts what it gives, and gives no more than its limit. */
final class CountingArena implements Arena {
  private final Arena arena = Arena.ofConfined();
  private long limit;
  private long given;

  CountingArena(long limit) {
    this.limit = limit;
  }

  long given() {
    return given;
  }

  void raiseLimit(long bytes) {
    limit += bytes;
  }

  @Override
  public MemorySegment allocate(long size, long alignment) {
    if (size > limit - given) {
      throw new OutOfMemoryError("no " + size + " bytes left");
    }
    given += size;
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
