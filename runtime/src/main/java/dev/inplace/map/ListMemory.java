package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/** The native memory of a list: counted, limited and reported with that of maps. */
public final class ListMemory {
  private final Memory memory;

  private ListMemory(Memory memory) {
    this.memory = memory;
  }

  /** Memory owned by the list. */
  public static ListMemory of(String list, Sharing sharing) {
    return new ListMemory(new Memory(list, sharing));
  }

  /** Memory in a user's arena, which frees it. */
  public static ListMemory in(String list, Arena arena) {
    return new ListMemory(new Memory(list, Objects.requireNonNull(arena, "arena")));
  }

  /** The list's name, for messages. */
  public String list() {
    return memory.map();
  }

  /** Bytes allocated and not freed. */
  public long bytes() {
    return memory.bytes();
  }

  /**
   * A zeroed segment.
   *
   * @throws OutOfMemoryError if it cannot be allocated
   */
  public MemorySegment allocate(long size) {
    return memory.allocate(size, "structs");
  }

  /** Frees a segment, or keeps it for reuse if that is impossible. */
  public void free(MemorySegment segment) {
    memory.free(segment);
  }

  public boolean isClosed() {
    return memory.isClosed();
  }

  /** Refuses a list that is closed, confined to another thread, or in a closed arena. */
  public void requireUsable() {
    memory.requireUsable();
  }

  /** Refuses a confined list on another thread. */
  public void requireOwner() {
    memory.requireOwner();
  }

  /** The error of an index without a struct, or of a list that cannot be used. */
  public IndexOutOfBoundsException outside(long index, long size) {
    requireUsable();
    return new IndexOutOfBoundsException(
        "checkptr: a list of %d has no struct %d\nfix: give an index from 0 to below size()"
            .formatted(size, index));
  }

  /** Frees all memory; a second call retries the rest. */
  public void close() {
    memory.close();
  }
}
