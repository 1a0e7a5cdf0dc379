package dev.inplace;

import dev.inplace.check.FieldCheck;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.nio.charset.StandardCharsets;

/** C strings behind pointers: UTF-8 that ends at the first zero, of any length. */
public final class CString {
  /** The most bytes that are read to find the zero. */
  public static final int LONGEST = Integer.MAX_VALUE;

  private CString() {}

  /**
   * The string at the beginning of a segment.
   *
   * @param pointed the bytes behind the pointer; none for a null pointer
   * @param field {@code Type.field}, for the message
   * @throws IndexOutOfBoundsException if the pointer is null
   * @throws dev.inplace.check.MalformedDataException if it is not UTF-8
   */
  public static String read(MemorySegment pointed, String field) {
    if (pointed.byteSize() == 0) {
      throw new IndexOutOfBoundsException(
          field + " is a null pointer, and no C string\nfix: compare it with 0 first");
    }
    return Text.read(pointed, 0, LONGEST, field);
  }

  /**
   * The address of a new string.
   *
   * @param field {@code Type.field}, for the message
   * @throws IllegalArgumentException if it has a character that would not read back, or the
   *     allocator's memory is on the heap
   */
  public static long allocate(SegmentAllocator allocator, CharSequence text, String field) {
    FieldCheck.nonNull(text, field);
    String copy = text.toString(); // the text may change between a check and its use
    Text.check(copy, LONGEST, field);
    byte[] utf8 = copy.getBytes(StandardCharsets.UTF_8);
    MemorySegment string = allocator.allocate(utf8.length + 1L, 1);
    if (!string.isNative()) {
      throw new IllegalArgumentException(
          field
              + " cannot point to the heap\nfix: give an arena, or another allocator of native"
              + " memory");
    }
    MemorySegment.copy(utf8, 0, string, LittleEndian.BYTE, 0, utf8.length);
    string.set(LittleEndian.BYTE, utf8.length, (byte) 0);
    return string.address();
  }
}
