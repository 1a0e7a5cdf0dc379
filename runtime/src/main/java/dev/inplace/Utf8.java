package dev.inplace;

import java.lang.foreign.MemorySegment;

/**
 * UTF-8 as Unicode defines it (RFC 3629): no overlong forms, no surrogates, nothing beyond
 * U+10FFFF.
 */
public final class Utf8 {
  /** The result of {@link #decode} for bytes that are no character. */
  public static final int MALFORMED = -1;

  /** The result of {@link #malformed} if all bytes are well-formed. */
  public static final long NOWHERE = -1;

  private static final int CONTINUATION = 0x80;
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private Utf8() {}

  /** Bytes of a code point. A lone surrogate has none; the caller refuses it. */
  public static int width(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  /** The code point whose bytes begin at an offset and end before {@code end}, or MALFORMED. */
  public static int decode(MemorySegment segment, long offset, long end) {
    byte lead = segment.get(LittleEndian.BYTE, offset);
    return lead >= 0 ? lead : decodeLonger(segment, offset, end, lead & 0xFF);
  }

  private static int decodeLonger(MemorySegment segment, long offset, long end, int lead) {
    int width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || end - offset < width) {
      return MALFORMED;
    }
    int codePoint = lead & (0x7F >> width);
    for (int i = 1; i < width; i++) {
      byte next = segment.get(LittleEndian.BYTE, offset + i);
      if ((next & 0xC0) != CONTINUATION) {
        return MALFORMED;
      }
      codePoint = (codePoint << 6) | (next & 0x3F);
    }
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    boolean valid =
        width(codePoint) == width && !surrogate && codePoint <= Character.MAX_CODE_POINT;
    return valid ? codePoint : MALFORMED;
  }

  /** Writes a code point and returns the offset behind it. */
  public static long encode(MemorySegment segment, long offset, int codePoint) {
    int width = width(codePoint);
    if (width == 1) {
      segment.set(LittleEndian.BYTE, offset, (byte) codePoint);
      return offset + 1;
    }
    int rest = codePoint;
    for (int i = width - 1; i > 0; i--) {
      segment.set(LittleEndian.BYTE, offset + i, (byte) (CONTINUATION | (rest & 0x3F)));
      rest >>>= 6;
    }
    segment.set(LittleEndian.BYTE, offset, (byte) ((0xF00 >> width) | rest));
    return offset + width;
  }

  /** The offset of the first byte that begins no character, or NOWHERE. */
  public static long malformed(MemorySegment segment, long offset, long size) {
    long end = offset + size;
    for (long at = offset; at < end; ) {
      if (at <= end - Long.BYTES && (segment.get(LittleEndian.LONG, at) & NOT_ASCII) == 0) {
        at += Long.BYTES;
        continue;
      }
      int codePoint = decode(segment, at, end);
      if (codePoint == MALFORMED) {
        return at;
      }
      at += width(codePoint);
    }
    return NOWHERE;
  }
}
