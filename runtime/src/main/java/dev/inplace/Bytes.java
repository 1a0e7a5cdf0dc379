package dev.inplace;

import java.lang.foreign.MemorySegment;

/** Operations on runs of bytes, where those of {@link MemorySegment} need a slice. */
public final class Bytes {
  private static final long HALF = 2 * Long.BYTES;
  private static final long BLOCK = 2 * HALF;
  private static final long FEW = 2 * BLOCK;

  private Bytes() {}

  /**
   * Copies bytes that do not overlap. A short run is copied without a loop, by words that may
   * overlap. The most common sizes come first, in code short enough to inline.
   */
  public static void copy(
      MemorySegment from, long offset, MemorySegment to, long target, long size) {
    if (size < Long.BYTES || size > BLOCK) {
      copyMore(from, offset, to, target, size);
      return;
    }
    long last = size - Long.BYTES;
    long second = Math.min(Long.BYTES, last);
    copyWord(from, offset, to, target);
    copyWord(from, offset + second, to, target + second);
    copyWord(from, offset + last - second, to, target + last - second);
    copyWord(from, offset + last, to, target + last);
  }

  private static void copyMore(
      MemorySegment from, long offset, MemorySegment to, long target, long size) {
    if (size < Long.BYTES || size > FEW) {
      MemorySegment.copy(from, offset, to, target, size);
    } else {
      long half = size - BLOCK;
      copy(from, offset, to, target, BLOCK);
      copy(from, offset + half, to, target + half, BLOCK);
    }
  }

  private static void copyWord(MemorySegment from, long offset, MemorySegment to, long target) {
    to.set(LittleEndian.LONG, target, from.get(LittleEndian.LONG, offset));
  }

  /** Exchanges two runs of bytes that are one run, or do not overlap. */
  static void swap(MemorySegment segment, long offset, long other, long size) {
    swap(segment, offset, segment, other, size);
  }

  /** The same in two segments. */
  static void swap(
      MemorySegment segment, long offset, MemorySegment other, long otherOffset, long size) {
    long words = size & -Long.BYTES;
    for (long at = 0; at < words; at += Long.BYTES) {
      long word = segment.get(LittleEndian.LONG, offset + at);
      long otherWord = other.get(LittleEndian.LONG, otherOffset + at);
      segment.set(LittleEndian.LONG, offset + at, otherWord);
      other.set(LittleEndian.LONG, otherOffset + at, word);
    }
    for (long at = words; at < size; at++) {
      byte first = segment.get(LittleEndian.BYTE, offset + at);
      byte second = other.get(LittleEndian.BYTE, otherOffset + at);
      segment.set(LittleEndian.BYTE, offset + at, second);
      other.set(LittleEndian.BYTE, otherOffset + at, first);
    }
  }

  /** Sets bytes to zero, a short run without a loop, by words that may overlap. */
  public static void zero(MemorySegment segment, long offset, long size) {
    if (size < Long.BYTES) {
      zeroPart(segment, offset, size);
    } else if (size > FEW) {
      zeroAll(segment, offset, size);
    } else if (size < HALF) {
      segment.set(LittleEndian.LONG, offset, 0);
      segment.set(LittleEndian.LONG, offset + size - Long.BYTES, 0);
    } else if (size < BLOCK) {
      zeroHalf(segment, offset);
      zeroHalf(segment, offset + size - HALF);
    } else {
      zeroBlock(segment, offset);
      if (size > BLOCK) {
        zeroBlock(segment, offset + size - BLOCK);
      }
    }
  }

  private static void zeroBlock(MemorySegment segment, long offset) {
    zeroHalf(segment, offset);
    zeroHalf(segment, offset + HALF);
  }

  private static void zeroHalf(MemorySegment segment, long offset) {
    segment.set(LittleEndian.LONG, offset, 0);
    segment.set(LittleEndian.LONG, offset + Long.BYTES, 0);
  }

  private static void zeroPart(MemorySegment segment, long offset, long size) {
    if (size >= Integer.BYTES) {
      segment.set(LittleEndian.INT, offset, 0);
      segment.set(LittleEndian.INT, offset + size - Integer.BYTES, 0);
    } else if (size >= Short.BYTES) {
      segment.set(LittleEndian.SHORT, offset, (short) 0);
      segment.set(LittleEndian.SHORT, offset + size - Short.BYTES, (short) 0);
    } else if (size > 0) {
      segment.set(LittleEndian.BYTE, offset, (byte) 0);
    }
  }

  private static void zeroAll(MemorySegment segment, long offset, long size) {
    long last = size - Long.BYTES;
    for (long at = 0; at < last; at += Long.BYTES) {
      segment.set(LittleEndian.LONG, offset + at, 0);
    }
    segment.set(LittleEndian.LONG, offset + last, 0);
  }

  /** True if all bytes of a run are zero. */
  public static boolean isZero(MemorySegment segment, long offset, long size) {
    for (long at = 0; at < size; at++) {
      if (segment.get(LittleEndian.BYTE, offset + at) != 0) {
        return false;
      }
    }
    return true;
  }

  /** True if two runs of bytes are equal. It compares words; the last one may overlap. */
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
