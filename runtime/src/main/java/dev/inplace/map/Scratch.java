package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Memory in which one thread writes keys out before it looks them up. The map of one thread has its
 * own; threads that share a map have one each, for all maps.
 *
 * <p>While a record is written out its accessors run, and may look up other keys. These find the
 * memory busy and get some of their own.
 */
final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);
  private static final long SMALLEST = 128;
  private static final long ALIGNMENT = 64;

  private MemorySegment bytes = MemorySegment.NULL;
  boolean isBusy;

  /** This thread's. */
  static Scratch ofThread() {
    return OF_THREAD.get();
  }

  /** So many bytes at least, of any content. */
  MemorySegment bytes(long size) {
    if (isBusy) {
      return Arena.ofAuto().allocate(size, ALIGNMENT);
    }
    if (bytes.byteSize() < size) {
      bytes = Arena.ofAuto().allocate(Math.max(SMALLEST, size), ALIGNMENT);
    }
    return bytes;
  }

  /** Keeps a key from being overwritten, if it lies here; true if it was kept before. */
  boolean keep(MemorySegment key) {
    boolean wasBusy = isBusy;
    isBusy |= key.equals(bytes);
    return wasBusy;
  }

  /** Writes a key out; returns where it lies, from the first byte on. */
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
