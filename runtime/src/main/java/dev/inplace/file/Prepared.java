package dev.inplace.file;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The last copy of a map's changes that is not in the file yet. The map's thread puts copies here
 * and waits for nobody; all else is done by one thread at a time.
 */
final class Prepared {
  private final CopyMemory memory;
  private final AtomicReference<@Nullable Copy> latest = new AtomicReference<>();
  private @Nullable Copy unwritten; // stays until it is written, whatever fails

  /**
   * No copy.
   *
   * @param name of the map, for messages
   */
  Prepared(String name) {
    memory = new CopyMemory(name);
  }

  private record Copy(Capture capture, CopyMemory.Block block) {}

  /**
   * Copies what a capture has, for the next one that is written.
   *
   * @throws OutOfMemoryError if there is no memory for it
   */
  void put(Capture capture) {
    CopyMemory.Block block = memory.take(capture.size());
    try {
      free(latest.getAndSet(new Copy(capture.copy(block.bytes()), block)));
    } catch (Throwable e) {
      memory.give(block);
      throw e;
    }
  }

  private void free(@Nullable Copy copy) {
    if (copy != null) {
      memory.give(copy.block());
    }
  }

  /** The copy to write; null if there is none. */
  @Nullable Capture next() {
    Copy newer = latest.getAndSet(null);
    if (newer != null) {
      Copy former = unwritten;
      unwritten = newer;
      free(former);
    }
    return unwritten == null ? null : unwritten.capture();
  }

  /** Forgets the copy that {@link #next} has returned: the file has its changes. */
  void written() {
    Copy former = unwritten;
    unwritten = null;
    free(former);
  }

  /** Forgets all copies; true if there was one. */
  boolean clear() {
    boolean isLost = next() != null;
    written();
    return isLost;
  }

  /** Keeps memory for a copy that is a little larger than one that has been written. */
  void expect(Capture like) {
    memory.keep(like.size(), like.contents().length());
  }

  /** Frees all memory. */
  void close() {
    memory.close();
  }
}
