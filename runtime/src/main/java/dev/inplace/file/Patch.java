package dev.inplace.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * Adjacent bytes of a file that a commit changes.
 *
 * @param offset in the file
 * @param bytes that the file is to have; null for zeros
 */
record Patch(long offset, long length, @Nullable MemorySegment bytes) {
  boolean isStored() {
    return bytes != null;
  }

  long lengthInJournal() {
    return bytes == null ? -length : length;
  }

  /** Copies bytes from an offset on, as many as there are; returns their number. */
  int copy(long from, byte[] to) {
    int size = (int) Math.min(to.length, length - from);
    if (bytes != null) {
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, to, 0, size);
    }
    return size;
  }
}
