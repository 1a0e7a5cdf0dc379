package dev.inplace.file;

import dev.inplace.memory.Memory;
import dev.inplace.memory.Sharing;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The memory for the copies of prepared commits. The first touch of a page takes longer than a copy
 * of it, so memory for the next copy is kept, and allocated while a commit is written.
 */
final class CopyMemory implements AutoCloseable {
  private final String name;
  private @Nullable Block spare;
  private boolean isClosed;

  /**
   * No memory yet.
   *
   * @param name of the map, for messages
   */
  CopyMemory(String name) {
    this.name = name;
  }

  /** Memory that one copy has at a time. */
  record Block(Memory memory, MemorySegment bytes) implements AutoCloseable {
    @Override
    public void close() {
      memory.close();
    }
  }

  private Block allocate(long size) {
    Memory memory = new Memory(name, Sharing.SHARED);
    try {
      return new Block(memory, memory.allocate(size, "a copy of what has changed"));
    } catch (Throwable e) {
      memory.close();
      throw e;
    }
  }

  /**
   * Takes the memory for a copy.
   *
   * @throws OutOfMemoryError if it cannot be allocated
   */
  Block take(long size) {
    Block kept = exchange(null);
    if (kept != null && kept.bytes().byteSize() >= size) {
      return kept;
    }
    if (kept != null) {
      kept.close();
    }
    return allocate(size);
  }

  private synchronized @Nullable Block exchange(@Nullable Block next) {
    Block former = spare;
    spare = next;
    return former;
  }

  /** Gives the memory of a copy back. */
  void give(Block block) {
    Block less;
    synchronized (this) {
      boolean isMore = spare == null || spare.bytes().byteSize() < block.bytes().byteSize();
      less = isMore && !isClosed ? exchange(block) : block;
    }
    if (less != null) {
      less.close();
    }
  }

  /**
   * Keeps more memory for the next copy, if there is some. Copied pages add up, so it may be larger
   * than the last one.
   *
   * @param size of the last copy
   * @param most bytes that a copy can have
   */
  void keep(long size, long most) {
    synchronized (this) {
      long kept = spare == null ? 0 : spare.bytes().byteSize();
      if (isClosed || kept >= Math.min(size + size / 4, most)) {
        return;
      }
    }
    try {
      give(allocate(Math.min(2 * size, most)));
    } catch (VirtualMachineError e) { // no memory, no stack
      // The next copy allocates what it needs.
    }
  }

  @Override
  public void close() {
    Block last;
    synchronized (this) {
      isClosed = true;
      last = exchange(null);
    }
    if (last != null) {
      last.close();
    }
  }
}
