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

  /** Whether two runs of bytes are the same. */
  public static boolean equal(
      MemorySegment segment, long offset, MemorySegment other, long otherOffset, long size) {
    long at = 0;
    for (; at <= size - Long.BYTES; at += Long.BYTES) {
      if (segment.get(LittleEndian.LONG, offset + at)
          != other.get(LittleEndian.LONG, otherOffset + at)) {
        return false;
      }
    }
    if (at <= size - Integer.BYTES) {
      if (segment.get(LittleEndian.INT, offset + at)
          != other.get(LittleEndian.INT, otherOffset + at)) {
        return false;
      }
      at += Integer.BYTES;
    }
    for (; at < size; at++) {
      if (segment.get(LittleEndian.BYTE, offset + at)
          != other.get(LittleEndian.BYTE, otherOffset + at)) {
        return false;
      }
    }
    return true;
  }
}
