package dev.inplace.file;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Objects;
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

  /**
   * The exclusive or of a section's checksums before and after this patch.
   *
   * @param former bytes in the place of these
   * @param end offset in the file of the end of the section
   */
  int changeOfChecksum(MemorySegment former, long end) {
    int ofPatch =
        Checksum.of(former.asSlice(0, length)) ^ Checksum.of(Objects.requireNonNull(bytes));
    return Checksum.difference(ofPatch, end - offset - length);
  }

  /** Puts bytes from an offset on, as many as there are or fit; returns their number. */
  int copy(long from, ByteBuffer to) {
    int size = (int) Math.min(to.remaining(), length - from);
    MemorySegment.copy(Objects.requireNonNull(bytes), from, MemorySegment.ofBuffer(to), 0, size);
    to.position(to.position() + size);
    return size;
  }
}
