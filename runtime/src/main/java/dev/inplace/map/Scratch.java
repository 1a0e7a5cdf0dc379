package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Scratch memory of one thread for keys, which are written here before a look-up. A confined map
 * has its own. Threads that share a map have one each, for all maps.
 *
 * <p>The accessors of a record run while it is written, and may look up other keys. These find the
 * memory busy and allocate their own.
 */
final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);
  private static final long SMALLEST = 128;
  private static final long ALIGNMENT = 64;

  private MemorySegment bytes = MemorySegment.NULL;
  boolean isBusy;

  /** The scratch memory of this thread. */
  static Scratch ofThread() {
    return OF_THREAD.get();
  }

  /** At least so many bytes, with arbitrary content. */
  MemorySegment bytes(long size) {
    if (isBusy) {
      return Arena.ofAuto().allocate(size, ALIGNMENT);
    }
    if (bytes.byteSize() < size) {
      bytes = Arena.ofAuto().allocate(Math.max(SMALLEST, size), ALIGNMENT);
    }
    return bytes;
  }

  /** Keeps a key that lies here from being overwritten; true if it was kept before. */
  boolean keep(MemorySegment key) {
    boolean wasBusy = isBusy;
    isBusy |= key.equals(bytes);
    return wasBusy;
  }

  /** Writes a key and returns the segment, which it begins. */
  <T> MemorySegment write(T key, long size, OffHeapMap.Writer<T> writer) {
    MemorySegment to = bytes(size);
    boolean wasBusy = isBusy;
    isBusy = true;
    try {
      writer.write(to, key);
    } finally {
      isBusy = wasBusy;
    }
    return to;
  }
}
