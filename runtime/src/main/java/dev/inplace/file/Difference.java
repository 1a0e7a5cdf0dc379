package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patches in which a file differs from what it is to have. The file is read and compared, all
 * of it or the pages that the system has copied, so no write has to note what it changes.
 */
final class Difference {
  /** Bytes that are read at once. */
  static final int CHUNK = 1 << 17;

  /** Bytes that are compared and written at once. */
  private static final int PAGE = 1 << 12;

  private final Disk.File file;
  private final List<Patch> patches = new ArrayList<>();
  private final ByteBuffer chunk;
  private final MemorySegment there;
  private final MemorySegment zeros;
  private long compared;

  /**
   * No patches yet.
   *
   * @param most bytes that are compared in one piece
   */
  Difference(Disk.File file, long most) {
    this.file = file;
    chunk = ByteBuffer.allocateDirect((int) Math.min(CHUNK, most));
    there = MemorySegment.ofBuffer(chunk);
    zeros = MemorySegment.ofBuffer(ByteBuffer.allocateDirect(chunk.capacity()));
  }

  List<Patch> patches() {
    return patches;
  }

  /** Bytes of all patches that are not zeros. */
  long stored() {
    return patches.stream().filter(Patch::isStored).mapToLong(Patch::length).sum();
  }

  /** Bytes of the file that were read. */
  long compared() {
    return compared;
  }

  /**
   * Compares a section with what it is to be.
   *
   * @param section of the file
   * @param isKnown true if the section has the checksum of the file's bytes
   * @param copied the pages that may differ; null for all
   * @return the checksum of what the section is to be
   */
  int compare(Section section, MemorySegment bytes, boolean isKnown, @Nullable CopiedPages copied)
      throws IOException {
    if (copied != null) {
      return compareCopied(section, bytes, copied);
    }
    boolean isSame = compare(section.offset(), bytes);
    return isSame && isKnown ? section.checksum() : Checksum.of(bytes);
  }

  private int compareCopied(Section section, MemorySegment bytes, CopiedPages copied)
      throws IOException {
    int checksum = section.checksum();
    long end = section.end();
    long at = copied.first(section.offset(), end);
    while (at < end) {
      long size = read(at, copied.endOfRun(at, Math.min(end, at + CHUNK)) - at);
      int before = patches.size();
      compare(at, bytes.asSlice(at - section.offset(), size), true);
      for (Patch patch : patches.subList(before, patches.size())) {
        checksum ^= patch.changeOfChecksum(there.asSlice(patch.offset() - at), end);
      }
      at = copied.first(at + size, end);
    }
    return checksum;
  }

  /** Compares bytes at an offset with what they are to be; true if they are so. */
  boolean compare(long offset, MemorySegment bytes) throws IOException {
    int before = patches.size();
    for (long at = 0; at < bytes.byteSize(); at += chunk.capacity()) {
      long size = read(offset + at, bytes.byteSize() - at);
      compare(offset + at, bytes.asSlice(at, size), true);
    }
    return patches.size() == before;
  }

  /** Compares bytes that are to be zero. */
  void compareZeros(long from, long end) throws IOException {
    for (long at = from; at < end; at += chunk.capacity()) {
      long size = read(at, end - at);
      compare(at, zeros.asSlice(0, size), false);
    }
  }

  /** Reads the next chunk, with zeros behind the end of the file; returns its bytes. */
  private long read(long offset, long most) throws IOException {
    chunk.clear().limit((int) Math.min(chunk.capacity(), most));
    file.read(chunk, offset);
    there.asSlice(chunk.position(), chunk.remaining()).fill((byte) 0);
    compared += chunk.limit();
    return chunk.limit();
  }

  private void compare(long offset, MemorySegment bytes, boolean isStored) {
    long size = bytes.byteSize();
    long at = differing(bytes, 0);
    while (at < size) {
      long from = at;
      do {
        at = Math.min(size, at + PAGE);
      } while (at < size && differing(bytes, at) == at);
      patches.add(
          new Patch(offset + from, at - from, isStored ? bytes.asSlice(from, at - from) : null));
      at = differing(bytes, at);
    }
  }

  /** The first page from an offset on that differs; the end if there is none. */
  private long differing(MemorySegment bytes, long from) {
    long size = bytes.byteSize();
    long at = MemorySegment.mismatch(there, from, size, bytes, from, size);
    return at < 0 ? size : from + at / PAGE * PAGE;
  }
}
