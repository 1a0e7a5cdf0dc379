package dev.inplace.benchmarks.map;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** A text where it lies, as in a file that is read. */
record Utf8(MemorySegment segment, long offset, int size) {
  private static final long BLOCK = 1 << 16;
  private static final long LONGEST = 64;

  /** Writes a text behind this one, into the same segment as long as there is room. */
  Utf8 followedBy(String text, SegmentAllocator allocator) {
    byte[] bytes = text.getBytes(UTF_8);
    long end = offset + size;
    boolean fits = end + LONGEST <= segment.byteSize();
    MemorySegment target = fits ? segment : allocator.allocate(BLOCK);
    long start = fits ? end : 0;
    MemorySegment.copy(bytes, 0, target, JAVA_BYTE, start, bytes.length);
    return new Utf8(target, start, bytes.length);
  }

  /** Decodes it. */
  String text() {
    return new String(segment.asSlice(offset, size).toArray(JAVA_BYTE), UTF_8);
  }
}
