package dev.inplace;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Adjacent bytes with bits of a bit-field, which one instruction reads or writes.
 *
 * @param at offset of the first byte in the struct
 * @param bytes 1, 2, 4 or 8
 * @param below bits of the value below them; if negative, so many of their low bits are others'
 * @param isBigEndian true if the first byte is the most significant one
 */
record BitRun(long at, int bytes, int below, boolean isBigEndian) {

  ValueLayout layout() {
    return switch (bytes) {
      case Byte.BYTES -> LittleEndian.BYTE;
      case Short.BYTES -> isBigEndian ? BigEndian.SHORT : LittleEndian.SHORT;
      case Integer.BYTES -> isBigEndian ? BigEndian.INT : LittleEndian.INT;
      default -> isBigEndian ? BigEndian.LONG : LittleEndian.LONG;
    };
  }

  /** These bytes as a number, in the places that their bits have in the value. */
  long toValue(long number) {
    return below < 0 ? number >>> -below : number << below;
  }

  private long fromValue(long value) {
    return below < 0 ? value << -below : value >>> below;
  }

  /** These bytes of the struct at an offset, as a number without a sign. */
  long get(MemorySegment segment, long offset) {
    long place = offset + at;
    return switch (bytes) {
      case Byte.BYTES -> Byte.toUnsignedLong(segment.get(LittleEndian.BYTE, place));
      case Short.BYTES ->
          Short.toUnsignedLong(
              segment.get(isBigEndian ? BigEndian.SHORT : LittleEndian.SHORT, place));
      case Integer.BYTES ->
          Integer.toUnsignedLong(
              segment.get(isBigEndian ? BigEndian.INT : LittleEndian.INT, place));
      default -> segment.get(isBigEndian ? BigEndian.LONG : LittleEndian.LONG, place);
    };
  }

  /** Writes the bits of a value that lie here and in the mask. */
  void set(MemorySegment segment, long offset, long value, long mask) {
    long place = offset + at;
    long others = get(segment, offset) & ~fromValue(mask);
    long number = others | fromValue(value & mask);
    switch (bytes) {
      case Byte.BYTES -> segment.set(LittleEndian.BYTE, place, (byte) number);
      case Short.BYTES ->
          segment.set(isBigEndian ? BigEndian.SHORT : LittleEndian.SHORT, place, (short) number);
      case Integer.BYTES ->
          segment.set(isBigEndian ? BigEndian.INT : LittleEndian.INT, place, (int) number);
      default -> segment.set(isBigEndian ? BigEndian.LONG : LittleEndian.LONG, place, number);
    }
  }
}
