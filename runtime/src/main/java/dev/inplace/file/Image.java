package dev.inplace.file;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a part that may differ from those in its file.
 *
 * @param length bytes of the part
 * @param pieces in their order, without overlaps; all other bytes are as in the file
 */
record Image(long length, List<Piece> pieces) {

  /**
   * Adjacent bytes.
   *
   * @param offset in the part
   */
  record Piece(long offset, MemorySegment bytes) {
    long end() {
      return offset + bytes.byteSize();
    }
  }

  /** All bytes of a part. */
  static Image of(MemorySegment part) {
    return new Image(part.byteSize(), List.of(new Piece(0, part)));
  }

  /**
   * The bytes of a part that were written to.
   *
   * @param part in a mapping of its file
   * @param offset of the part in the file
   */
  static Image of(MemorySegment part, long offset, CopiedPages copied) {
    List<Piece> pieces = new ArrayList<>();
    long end = offset + part.byteSize();
    for (long at = copied.first(offset, end); at < end; ) {
      long next = copied.endOfRun(at, end);
      pieces.add(new Piece(at - offset, part.asSlice(at - offset, next - at)));
      at = copied.first(next, end);
    }
    return new Image(part.byteSize(), pieces);
  }

  /** True if no byte has to come from the file. */
  boolean isWhole() {
    return size() == length;
  }

  /** Bytes of all pieces. */
  long size() {
    return pieces.stream().mapToLong(piece -> piece.bytes().byteSize()).sum();
  }

  /**
   * The same bytes in other memory.
   *
   * @param from offset in the memory, to which the pieces are copied one after the other
   */
  Image copy(MemorySegment memory, long from) {
    List<Piece> copies = new ArrayList<>(pieces.size());
    long at = from;
    for (Piece piece : pieces) {
      MemorySegment bytes = memory.asSlice(at, piece.bytes().byteSize());
      copies.add(new Piece(piece.offset(), bytes.copyFrom(piece.bytes())));
      at += bytes.byteSize();
    }
    return new Image(length, copies);
  }

  /**
   * Puts what lies in the pieces over the bytes of the file.
   *
   * @param from offset in the part of the first byte of the buffer
   */
  void put(long from, ByteBuffer file) {
    MemorySegment bytes = MemorySegment.ofBuffer(file);
    long end = from + bytes.byteSize();
    for (Piece piece : pieces) {
      long first = Math.max(from, piece.offset());
      long size = Math.min(end, piece.end()) - first;
      if (size > 0) {
        MemorySegment.copy(piece.bytes(), first - piece.offset(), bytes, first - from, size);
      }
    }
  }
}
