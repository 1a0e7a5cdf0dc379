package dev.inplace;

import java.lang.foreign.MemorySegment;

/** An encoding of text in memory. All widths and offsets are bytes. */
public enum TextCharset {
  UTF_8("UTF-8", 1),
  ASCII("ASCII", 1),
  LATIN_1("Latin-1", 1),
  UTF_16("UTF-16", 2),
  UTF_16_BIG("UTF-16", 2);

  /** The result of {@link #decode} for bytes that are no character. */
  static final int MALFORMED = Utf8.MALFORMED;

  private static final int MOST_ASCII = 0x7F;
  private static final int MOST_LATIN = 0xFF;

  private final String words;
  private final int unit;

  TextCharset(String words, int unit) {
    this.words = words;
    this.unit = unit;
  }

  /** The charset of a description: {@code space-padded ASCII}. */
  static TextCharset of(String form) {
    if (form.contains("UTF-16")) {
      return form.contains("big-endian") ? UTF_16_BIG : UTF_16;
    }
    return form.contains("ASCII") ? ASCII : form.contains("Latin-1") ? LATIN_1 : UTF_8;
  }

  /** The name in messages. */
  String words() {
    return words;
  }

  /** Bytes of its smallest unit. */
  int unit() {
    return unit;
  }

  /** The unit at an offset. */
  int unitAt(MemorySegment segment, long offset) {
    return switch (this) {
      case UTF_8, ASCII, LATIN_1 -> Byte.toUnsignedInt(segment.get(LittleEndian.BYTE, offset));
      case UTF_16 -> segment.get(LittleEndian.CHAR, offset);
      case UTF_16_BIG -> segment.get(BigEndian.CHAR, offset);
    };
  }

  /** Writes a unit. */
  void putUnit(MemorySegment segment, long offset, int value) {
    switch (this) {
      case UTF_8, ASCII, LATIN_1 -> segment.set(LittleEndian.BYTE, offset, (byte) value);
      case UTF_16 -> segment.set(LittleEndian.CHAR, offset, (char) value);
      case UTF_16_BIG -> segment.set(BigEndian.CHAR, offset, (char) value);
    }
  }

  /** Bytes of a code point; 0 if it has none in this charset. */
  int width(int codePoint) {
    return switch (this) {
      case UTF_8 -> Utf8.width(codePoint);
      case ASCII -> codePoint <= MOST_ASCII ? 1 : 0;
      case LATIN_1 -> codePoint <= MOST_LATIN ? 1 : 0;
      case UTF_16, UTF_16_BIG -> Character.charCount(codePoint) * Character.BYTES;
    };
  }

  /** The code point whose bytes begin at an offset and end before {@code end}, or MALFORMED. */
  int decode(MemorySegment segment, long offset, long end) {
    return switch (this) {
      case UTF_8 -> Utf8.decode(segment, offset, end);
      case ASCII -> segment.get(LittleEndian.BYTE, offset); // negative: MALFORMED below
      case LATIN_1 -> unitAt(segment, offset);
      case UTF_16, UTF_16_BIG -> decodeWide(segment, offset, end);
    };
  }

  private int decodeWide(MemorySegment segment, long offset, long end) {
    char first = (char) unitAt(segment, offset);
    if (!Character.isSurrogate(first)) {
      return first;
    }
    if (Character.isLowSurrogate(first) || offset + 2L * unit > end) {
      return MALFORMED;
    }
    char second = (char) unitAt(segment, offset + unit);
    return Character.isLowSurrogate(second) ? Character.toCodePoint(first, second) : MALFORMED;
  }

  /** Writes a code point and returns the offset behind it. */
  long encode(MemorySegment segment, long offset, int codePoint) {
    if (this == UTF_8) {
      return Utf8.encode(segment, offset, codePoint);
    }
    if (unit == 1 || Character.isBmpCodePoint(codePoint)) {
      putUnit(segment, offset, codePoint);
      return offset + unit;
    }
    putUnit(segment, offset, Character.highSurrogate(codePoint));
    putUnit(segment, offset + unit, Character.lowSurrogate(codePoint));
    return offset + 2L * unit;
  }
}
