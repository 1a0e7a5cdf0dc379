package dev.inplace.check;

import java.lang.foreign.MemorySegment;

/**
 * For generated code: the checks of a flexible array at the end of a struct. Its elements lie
 * behind the struct's head, and their number is known at run time only.
 */
public final class Tail {
  private Tail() {}

  /**
   * A number of elements.
   *
   * @param field {@code Type.field}, for the message
   * @throws IllegalArgumentException if it is negative, or more than an array of Java's can have
   */
  public static int length(long count, String field) {
    if (count < 0 || count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "checkptr: %s cannot have %d elements\nfix: give a number from 0 to %d"
              .formatted(field, count, Integer.MAX_VALUE));
    }
    return (int) count;
  }

  /**
   * Bytes of a struct with so many elements; {@link Long#MAX_VALUE} if a long is too small.
   *
   * @param head bytes of the struct without elements, with its trailing padding
   * @param offset of the first element, which may lie in that padding
   * @param stride bytes from one element to the next
   */
  public static long size(long head, long offset, long stride, int length) {
    boolean fits = length == 0 || stride <= (Long.MAX_VALUE - offset) / length;
    return fits ? Math.max(head, offset + stride * length) : Long.MAX_VALUE;
  }

  /**
   * The number of elements of a struct whose head lies within a segment.
   *
   * @param start offset of the struct
   * @param count as memory or the caller has it
   * @throws IllegalArgumentException if it is no number of elements
   * @throws IndexOutOfBoundsException if they do not lie within the segment
   */
  public static int within(
      MemorySegment segment,
      long start,
      long head,
      long offset,
      long stride,
      long count,
      String field) {
    int length = length(count, field);
    if (Checkptr.ON && size(head, offset, stride, length) > segment.byteSize() - start) {
      throw new IndexOutOfBoundsException(
          ("checkptr: %s at offset %d does not fit: %d elements of %d bytes, segment of %d bytes\n"
                  + "fix: give a segment that has all of them, or a smaller number")
              .formatted(field, start + offset, length, stride, segment.byteSize()));
    }
    return length;
  }

  /**
   * A number of elements to be written where there is room for {@code room}.
   *
   * @throws IllegalArgumentException if there are more
   */
  public static int atMost(int room, int length, String field) {
    if (length > room) {
      throw new IllegalArgumentException(
          "%s has room for %d elements, not %d\nfix: give at most %d, or allocate(allocator, record)"
              .formatted(field, room, length, room));
    }
    return length;
  }

  /**
   * A number of elements to be written in place of so many others.
   *
   * @throws IllegalArgumentException if there are more or less
   */
  public static int exactly(int present, int length, String field) {
    if (length != present) {
      throw new IllegalArgumentException(
          "%s has %d elements, not %d\nfix: give as many, or allocate(allocator, record)"
              .formatted(field, present, length));
    }
    return length;
  }

  /**
   * Refuses a record whose component does not count its array's elements.
   *
   * @param counter {@code Type.field} of the component
   * @throws IllegalArgumentException if it is another number
   */
  public static void counted(long count, int length, String counter, String field) {
    if (count != length) {
      throw new IllegalArgumentException(
          "%s is %d, and %s has %d elements\nfix: give the number of elements"
              .formatted(counter, count, field, length));
    }
  }
}
