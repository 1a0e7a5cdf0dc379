package dev.inplace;

import dev.inplace.check.Checkptr;
import dev.inplace.check.FieldCheck;
import dev.inplace.check.MalformedDataException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;

/**
 * Text in a field: UTF-8, at most the field's length, the rest zero.
 *
 * <p>The text ends before the first zero byte, as in C. Text is checked whole before the first byte
 * changes. Text that is too long is refused, never cut; U+0000 and unpaired surrogates are refused,
 * because they would not read back. Foreign bytes that are not UTF-8 are an error to read as text,
 * but readable as bytes.
 *
 * <p>All lengths and offsets are bytes; {@code length} is the field's. Only the readers that return
 * a {@code String} allocate.
 */
public final class Text {
  private Text() {}

  /**
   * Refuses text that a field cannot hold.
   *
   * @param field {@code Type.field}, for the message
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is too long or has a character that would not read back
   */
  public static void check(CharSequence text, int length, String field) {
    FieldCheck.nonNull(text, field);
    long size = 0;
    for (int i = 0; i < text.length(); i++) {
      int codePoint = codePointAt(text, i);
      if (codePoint == 0 || isSurrogate(codePoint)) {
        throw new IllegalArgumentException(
            "%s cannot hold U+%04X, at index %d\n".formatted(field, codePoint, i)
                + "fix: write text without U+0000 and unpaired surrogates");
      }
      size += Utf8.width(codePoint);
      i += Character.charCount(codePoint) - 1;
    }
    checkFits(size, length, field);
  }

  /** Refuses bytes of UTF-8 in native memory that a field cannot hold. */
  public static void check(MemorySegment utf8, long offset, long size, int length, String field) {
    Checkptr.wrap(utf8, offset, size, 1, "text");
    checkFits(size, length, field);
    long end = offset + size;
    for (long at = offset; at < end; ) {
      int codePoint = Utf8.decode(utf8, at, end);
      if (codePoint <= 0) {
        String why = codePoint == 0 ? "the end of a text" : "not UTF-8";
        throw new IllegalArgumentException(
            "%s cannot hold byte 0x%02X, at index %d: %s\n"
                    .formatted(field, utf8.get(LittleEndian.BYTE, at), at - offset, why)
                + "fix: write well-formed UTF-8 without U+0000");
      }
      at += Utf8.width(codePoint);
    }
  }

  private static void checkFits(long size, int length, String field) {
    if (size > length) {
      throw new IllegalArgumentException(
          "%s holds at most %d bytes of UTF-8; the text has %d\n".formatted(field, length, size)
              + "fix: write a shorter text, or declare @Length("
              + size
              + ")");
    }
  }

  /** Writes text that {@link #check} has passed. */
  public static void write(MemorySegment segment, long offset, int length, CharSequence text) {
    long at = offset;
    long end = offset + length;
    for (int i = 0; i < text.length(); i++) {
      int codePoint = codePointAt(text, i);
      if (at + Utf8.width(codePoint) > end || codePoint == 0 || isSurrogate(codePoint)) {
        throw new ConcurrentModificationException("the text has changed since it was checked");
      }
      at = Utf8.encode(segment, at, codePoint);
      i += Character.charCount(codePoint) - 1;
    }
    Bytes.zero(segment, at, end - at);
  }

  /** Writes bytes of UTF-8 that {@link #check} has passed. */
  public static void write(
      MemorySegment segment, long offset, int length, MemorySegment utf8, long from, long size) {
    MemorySegment.copy(utf8, from, segment, offset, size);
    Bytes.zero(segment, offset + size, length - size);
  }

  /** Copies the text of another field of the same length; bytes behind it become zero. */
  public static void copyText(
      MemorySegment from, long offset, MemorySegment to, long target, int length) {
    Bytes.copy(from, offset, to, target, length);
    normalize(to, target, length);
  }

  /** Bytes of the text: up to the first zero byte. */
  public static int length(MemorySegment segment, long offset, int length) {
    int size = 0;
    while (size < length && segment.get(LittleEndian.BYTE, offset + size) != 0) {
      size++;
    }
    return size;
  }

  /**
   * Refuses foreign bytes that cannot be read as text.
   *
   * @param field {@code Type.field}, for the message
   * @throws IllegalArgumentException if they are not UTF-8
   */
  public static void requireUtf8(MemorySegment segment, long offset, int length, String field) {
    long found = Utf8.malformed(segment, offset, length(segment, offset, length));
    if (found != Utf8.NOWHERE) {
      throw new IllegalArgumentException(
          "%s is not UTF-8: byte 0x%02X, at index %d\n"
                  .formatted(field, segment.get(LittleEndian.BYTE, found), found - offset)
              + "fix: give well-formed UTF-8");
    }
  }

  /** Sets all bytes behind the first zero byte to zero, as the writers do. */
  public static void normalize(MemorySegment segment, long offset, int length) {
    int size = length(segment, offset, length);
    Bytes.zero(segment, offset + size, length - size);
  }

  /**
   * The text as a String.
   *
   * @throws MalformedDataException if it is not UTF-8
   */
  public static String read(MemorySegment segment, long offset, int length, String field) {
    int size = length(segment, offset, length);
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = segment.get(LittleEndian.BYTE, offset + i);
      if (bytes[i] < 0) {
        return appendTo(new StringBuilder(size), segment, offset, length, field).toString();
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * Appends the text and returns the builder.
   *
   * @throws MalformedDataException if it is not UTF-8; nothing is appended then
   */
  public static StringBuilder appendTo(
      StringBuilder builder, MemorySegment segment, long offset, int length, String field) {
    int before = builder.length();
    long end = offset + length(segment, offset, length);
    for (long at = offset; at < end; ) {
      int codePoint = Utf8.decode(segment, at, end);
      if (codePoint == Utf8.MALFORMED) {
        builder.setLength(before);
        throw malformed(segment.get(LittleEndian.BYTE, at), at - offset, field);
      }
      builder.appendCodePoint(codePoint);
      at += Utf8.width(codePoint);
    }
    return builder;
  }

  /** The text as a String; malformed bytes become U+FFFD. */
  public static String describe(MemorySegment segment, long offset, int length) {
    byte[] bytes = new byte[length(segment, offset, length)];
    MemorySegment.copy(segment, LittleEndian.BYTE, offset, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** True if the text has these characters; malformed bytes equal nothing. */
  public static boolean equals(MemorySegment segment, long offset, int length, CharSequence text) {
    long at = offset;
    long end = offset + length(segment, offset, length);
    for (int i = 0; i < text.length(); i++) {
      int codePoint = codePointAt(text, i);
      if (at == end || Utf8.decode(segment, at, end) != codePoint) {
        return false;
      }
      at += Utf8.width(codePoint);
      i += Character.charCount(codePoint) - 1;
    }
    return at == end;
  }

  /** True if two fields of one length hold the same text, byte for byte up to the first zero. */
  public static boolean equals(
      MemorySegment segment, long offset, MemorySegment other, long otherOffset, int length) {
    for (int i = 0; i < length; i++) {
      byte a = segment.get(LittleEndian.BYTE, offset + i);
      if (a != other.get(LittleEndian.BYTE, otherOffset + i)) {
        return false;
      }
      if (a == 0) {
        return true;
      }
    }
    return true;
  }

  /** The hash of the text as by {@link String#hashCode}; malformed bytes count as they are. */
  public static int hashCode(MemorySegment segment, long offset, int length) {
    int hash = 0;
    long end = offset + length(segment, offset, length);
    for (long at = offset; at < end; ) {
      int codePoint = Utf8.decode(segment, at, end);
      if (codePoint == Utf8.MALFORMED) {
        hash = 31 * hash + segment.get(LittleEndian.BYTE, at++);
        continue;
      }
      at += Utf8.width(codePoint);
      if (!Character.isBmpCodePoint(codePoint)) {
        hash = 31 * hash + Character.highSurrogate(codePoint);
        codePoint = Character.lowSurrogate(codePoint);
      }
      hash = 31 * hash + codePoint;
    }
    return hash;
  }

  private static int codePointAt(CharSequence text, int index) {
    char c = text.charAt(index);
    return Character.isSurrogate(c) ? Character.codePointAt(text, index) : c;
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static MalformedDataException malformed(byte found, long index, String field) {
    return new MalformedDataException(
        "%s holds bytes that are not UTF-8: 0x%02X at index %d\n".formatted(field, found, index)
            + "fix: read the field's bytes instead of its text");
  }
}
