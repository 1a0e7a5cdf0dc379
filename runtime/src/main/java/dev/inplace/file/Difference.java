package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The patches in which a file differs from what it is to have. The file is read and compared, so no
 * write has to note what it changes.
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
   * Compares a section of the file with what it is to be.
   *
   * @param section with the checksum that it has in the file
   * @return the checksum of what it is to be
   */
  int compareSection(Section section, Image image) throws IOException {
    int checksum = section.checksum();
    for (Image.Piece piece : image.pieces()) {
      long from = section.offset() + piece.offset();
      for (long at = 0; at < piece.bytes().byteSize(); at += chunk.capacity()) {
        int before = patches.size();
        compareChunk(from + at, piece.bytes(), at);
        for (Patch patch : patches.subList(before, patches.size())) {
          MemorySegment former = there.asSlice(patch.offset() - from - at);
          checksum ^= patch.changeOfChecksum(former, section.end());
        }
      }
    }
    return checksum;
  }

  /** Compares bytes at an offset with what they are to be. */
  void compare(long offset, MemorySegment bytes) throws IOException {
    for (long at = 0; at < bytes.byteSize(); at += chunk.capacity()) {
      compareChunk(offset + at, bytes, at);
    }
  }

  private void compareChunk(long offset, MemorySegment bytes, long from) throws IOException {
    long size = read(offset, bytes.byteSize() - from);
    compare(offset, bytes.asSlice(from, size), true);
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
