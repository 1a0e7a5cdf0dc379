package dev.inplace;

import dev.inplace.memory.Memory;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The segments of a list, in the order of indexes. The first has room for the expected structs, the
 * next ones double from there up to a mebibyte, and all later ones have that. The segment of an
 * index thus follows from its bits.
 */
final class Runs {
  /** The bytes up to which segments double. */
  private static final long MOST_BYTES = 1L << 20;

  /** The structs of the first segment, if no number is expected. */
  private static final long FEWEST = 16;

  /** The alignment that all memory has, bytes. */
  private static final long LINE = 64;

  private final Memory memory;
  private final long stride;
  private final long alignment;
  private final long first;
  private final int log2Least;
  private final int log2Most;
  private MemorySegment[] segments = {};
  private MemorySegment[] allocated = {};
  private int count;
  private long capacity;

  Runs(Memory memory, long stride, long alignment, long expected) {
    if (expected < 0) {
      throw new IllegalArgumentException(
          memory.name() + ": expected size " + expected + "\nfix: give a number from 0 on");
    }
    this.memory = memory;
    this.stride = stride;
    this.alignment = alignment;
    first = Math.max(expected, FEWEST);
    log2Most = log2(Math.max(1, MOST_BYTES / Math.max(1, stride)));
    log2Least = Math.min(log2Most, log2(first));
  }

  private static int log2(long number) {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
  }

  long stride() {
    return stride;
  }

  long capacity() {
    return capacity;
  }

  MemorySegment segment(long index) {
    return segments[number(index)];
  }

  /** The number of the segment of an index. */
  private int number(long index) {
    if (index < first) {
      return 0;
    }
    long place = index - first + (1L << log2Least);
    int log2 = log2(place);
    return log2 < log2Most
        ? 1 + log2 - log2Least
        : (int) (log2Most - log2Least + (place >>> log2Most));
  }

  /** The offset in its segment of the struct at an index, bytes. */
  long offset(long index) {
    return within(index) * stride;
  }

  private long within(long index) {
    if (index < first) {
      return index;
    }
    long place = index - first + (1L << log2Least);
    return place & ((1L << Math.min(log2(place), log2Most)) - 1);
  }

  /** The structs of a segment. */
  private long length(int number) {
    return number == 0 ? first : 1L << Math.min(log2Most, log2Least + number - 1);
  }

  /** The segment of all structs; refuses a number that lies in several. */
  MemorySegment whole(long size) {
    if (size > first) {
      throw new IllegalStateException(
          "%s: %d structs lie in several pieces\nfix: copy them by toSpan(allocator), or make the list with create(%d)"
              .formatted(memory.name(), size, size));
    }
    return first();
  }

  MemorySegment first() {
    return count == 0 ? MemorySegment.NULL : segments[0];
  }

  /** Makes room for a number of structs from the user. */
  void ensure(long structs) {
    if (structs < 0) {
      throw new IllegalArgumentException(
          "%s: room for %d structs\nfix: give a number from 0 on"
              .formatted(memory.name(), structs));
    }
    reserve(structs);
  }

  /** Allocates segments for so many structs. */
  void reserve(long structs) {
    while (capacity < structs) {
      if (count == segments.length) {
        int longer = Math.max(4, 2 * count);
        segments = Arrays.copyOf(segments, longer);
        allocated = Arrays.copyOf(allocated, longer);
      }
      long length = length(count);
      MemorySegment made = memory.allocate(bytes(length), "structs");
      allocated[count] = made;
      segments[count] = aligned(made, length * stride);
      count++;
      capacity += length;
    }
  }

  /** Bytes of a segment, with room to align it; too many are an impossible number. */
  private long bytes(long length) {
    long more = Math.max(0, alignment - LINE);
    return stride > 0 && length > (Long.MAX_VALUE - more) / stride
        ? Long.MAX_VALUE
        : Math.max(1, length * stride + more);
  }

  private MemorySegment aligned(MemorySegment made, long size) {
    return made.asSlice(-made.address() & (Math.max(1, alignment) - 1), size);
  }

  /** Frees the segments behind so many structs. */
  void trim(long size) {
    while (count > 0 && capacity - length(count - 1) >= size) {
      count--;
      capacity -= length(count);
      memory.free(allocated[count]);
      segments[count] = MemorySegment.NULL;
      allocated[count] = MemorySegment.NULL;
    }
  }

  /** Forgets all segments, which the memory frees. */
  void forget() {
    segments = new MemorySegment[0];
    allocated = new MemorySegment[0];
    count = 0;
    capacity = 0;
  }

  void zero(long index) {
    Bytes.zero(segment(index), offset(index), stride);
  }

  /** Moves structs; the ranges may overlap. */
  void move(long from, long to, long structs) {
    for (long left = structs; left > 0; ) {
      // Upwards from the end, downwards from the beginning: no struct is overwritten before.
      long done = structs - left;
      long part =
          to > from
              ? Math.min(left, Math.min(within(from + left - 1), within(to + left - 1)) + 1)
              : Math.min(left, Math.min(behind(from + done), behind(to + done)));
      long at = to > from ? left - part : done;
      MemorySegment.copy(
          segment(from + at), offset(from + at), segment(to + at), offset(to + at), part * stride);
      left -= part;
    }
  }

  /** The structs of a segment from an index on. */
  private long behind(long index) {
    return length(number(index)) - within(index);
  }

  /** Copies the first structs to a segment. */
  void copyTo(MemorySegment target, long size) {
    for (long done = 0; done < size; ) {
      long part = Math.min(size - done, behind(done));
      MemorySegment.copy(segment(done), offset(done), target, done * stride, part * stride);
      done += part;
    }
  }
}
