package dev.inplace;

import java.lang.foreign.MemorySegment;

/** Runs of bytes, where {@link MemorySegment} offers no form that makes no slice. */
public final class Bytes {
  private Bytes() {}

  /** Sets bytes to zero. */
  public static void zero(MemorySegment segment, long offset, long size) {
    long at = offset;
    long end = offset + size;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      segment.set(LittleEndian.LONG, at, 0);
    }
    for (; at < end; at++) {
      segment.set(LittleEndian.BYTE, at, (byte) 0);
    }
  }

  /** Copies bytes to where none of them lies: a loop over words, where the JDK calls a stub. */
  public static void copy(MemorySegment segment, long from, long to, long size) {
    long at = 0;
    for (; at <= size - Long.BYTES; at += Long.BYTES) {
      segment.set(LittleEndian.LONG, to + at, segment.get(LittleEndian.LONG, from + at));
    }
    for (; at < size; at++) {
      segment.set(LittleEndian.BYTE, to + at, segment.get(LittleEndian.BYTE, from + at));
    }
  }

  /** Whether two runs of bytes are the same: word by word, the last word over what is left. */
  public static boolean equal(
      MemorySegment segment, long offset, MemorySegment other, long otherOffset, long size) {
    if (size < Long.BYTES) {
      return fewEqual(segment, offset, other, otherOffset, size);
    }
    long last = size - Long.BYTES;
    for (long at = 0; at < last; at += Long.BYTES) {
      if (segment.get(LittleEndian.LONG, offset + at)
          != other.get(LittleEndian.LONG, otherOffset + at)) {
        return false;
      }
    }
    return segment.get(LittleEndian.LONG, offset + last)
        == other.get(LittleEndian.LONG, otherOffset + last);
  }

  private static boolean fewEqual(
      MemorySegment segment, long offset, MemorySegment other, long otherOffset, long size) {
    if (size >= Integer.BYTES) {
      long last = size - Integer.BYTES;
      return segment.get(LittleEndian.INT, offset) == other.get(LittleEndian.INT, otherOffset)
          && segment.get(LittleEndian.INT, offset + last)
              == other.get(LittleEndian.INT, otherOffset + last);
    }
    for (long at = 0; at < size; at++) {
      if (segment.get(LittleEndian.BYTE, offset + at)
          != other.get(LittleEndian.BYTE, otherOffset + at)) {
        return false;
      }
    }
    return true;
  }
}
