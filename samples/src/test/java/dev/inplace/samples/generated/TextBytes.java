package dev.inplace.samples.generated;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** A text as UTF-8 in native memory, at an odd offset, with other bytes around it. */
final class TextBytes {
  private static final byte AROUND = (byte) 0xFF;
  private static final long OFFSET = 3;

  private final Arena arena;
  private MemorySegment segment;
  private long length;

  TextBytes(Arena arena) {
    this.arena = arena;
    segment = arena.allocate(1 << 10);
  }

  static TextBytes of(Arena arena, String text) {
    return new TextBytes(arena).of(text);
  }

  /** Makes these the bytes of another text. */
  TextBytes of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  TextBytes of(byte[] bytes) {
    if (bytes.length + 2 * OFFSET > segment.byteSize()) {
      segment = arena.allocate(2L * bytes.length + 2 * OFFSET);
    }
    length = bytes.length;
    segment.asSlice(0, length + 2 * OFFSET).fill(AROUND);
    MemorySegment.copy(bytes, 0, segment, LittleEndian.BYTE, OFFSET, bytes.length);
    return this;
  }

  MemorySegment segment() {
    return segment;
  }

  long offset() {
    return OFFSET;
  }

  long length() {
    return length;
  }
}
