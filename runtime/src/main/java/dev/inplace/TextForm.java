package dev.inplace;

import dev.inplace.check.Checkptr;
import dev.inplace.check.FieldCheck;
import dev.inplace.check.MalformedDataException;
import java.lang.foreign.MemorySegment;
import java.util.ConcurrentModificationException;

/**
 * Text in a field in a form other than that of {@link Text}: of another charset, padded with
 * spaces, or not ended by its first zero.
 *
 * <p>A text is what lies before its end, without the padding at its own end. Writers refuse what
 * would not read back. The methods are those of {@code Text}; all lengths and offsets are bytes,
 * and {@code length} is the field's.
 *
 * <p>It is a record because the JIT trusts the fields of records.
 *
 * @param charset of its characters
 * @param padding the unit behind a text, a space or zero
 * @param endsAtZero true if it ends before its first zero
 */
public record TextForm(TextCharset charset, int padding, boolean endsAtZero) {

  /** The form of a description: {@code space-padded ASCII}, {@code whole big-endian UTF-16}. */
  public static TextForm of(String form) {
    return new TextForm(
        TextCharset.of(form), form.contains("space-padded") ? ' ' : 0, !form.contains("whole"));
  }

  /** Refuses text that a field cannot hold. */
  public void check(CharSequence text, int length, String field) {
    FieldCheck.nonNull(text, field);
    long size = 0;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      last = Character.codePointAt(text, i);
      if (!isGood(last)) {
        throw new IllegalArgumentException(
            "%s cannot hold U+%04X, at index %d\nfix: write text of %s%s"
                .formatted(field, last, i, charset.words(), withoutZero()));
      }
      size += charset.width(last);
      i += Character.charCount(last) - 1;
    }
    checkEnd(last, field);
    checkFits(size, length, field);
  }

  private boolean isGood(int codePoint) {
    boolean isSurrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return !isSurrogate && charset.width(codePoint) > 0 && (codePoint > 0 || !endsAtZero);
  }

  private String withoutZero() {
    return endsAtZero ? " without U+0000" : "";
  }

  private void checkEnd(int last, String field) {
    if (last == padding) {
      throw new IllegalArgumentException(
          "%s cannot hold a text that ends with U+%04X, which is its padding\nfix: write it without the last character"
              .formatted(field, last));
    }
  }

  private void checkFits(long size, int length, String field) {
    if (size > length) {
      throw new IllegalArgumentException(
          "%s holds at most %d bytes of %s; the text has %d\nfix: write a shorter text, or declare @Length(%d)"
              .formatted(field, length, charset.words(), size, size));
    }
  }

  /** Refuses bytes in native memory, of its charset, that a field cannot hold. */
  public void check(MemorySegment bytes, long offset, long size, int length, String field) {
    Checkptr.wrap(bytes, offset, size, 1, "text");
    checkFits(size, length, field);
    int last = -1;
    long end = offset + size;
    for (long at = offset; at < end; at += charset.width(last)) {
      last = at + charset.unit() > end ? TextCharset.MALFORMED : charset.decode(bytes, at, end);
      if (last < 0 || (last == 0 && endsAtZero)) {
        throw new IllegalArgumentException(
            "%s cannot hold byte 0x%02X, at index %d\nfix: write well-formed %s%s"
                .formatted(
                    field,
                    bytes.get(LittleEndian.BYTE, at),
                    at - offset,
                    charset.words(),
                    withoutZero()));
      }
    }
    checkEnd(last, field);
  }

  /** Writes text that {@link #check} has passed. */
  public void write(MemorySegment segment, long offset, int length, CharSequence text) {
    long at = offset;
    long end = offset + length;
    for (int i = 0; i < text.length(); i++) {
      int codePoint = Character.codePointAt(text, i);
      if (!isGood(codePoint) || at + charset.width(codePoint) > end) {
        throw new ConcurrentModificationException("the text has changed since it was checked");
      }
      at = charset.encode(segment, at, codePoint);
      i += Character.charCount(codePoint) - 1;
    }
    pad(segment, at, end);
  }

  /** Writes bytes that {@link #check} has passed. */
  public void write(
      MemorySegment segment, long offset, int length, MemorySegment bytes, long from, long size) {
    MemorySegment.copy(bytes, from, segment, offset, size);
    pad(segment, offset + size, offset + length);
  }

  private void pad(MemorySegment segment, long from, long end) {
    for (long at = from; at < end; at += charset.unit()) {
      charset.putUnit(segment, at, padding);
    }
  }

  /** Bytes of the text. */
  public int length(MemorySegment segment, long offset, int length) {
    int unit = charset.unit();
    int size = length;
    if (endsAtZero) {
      size = 0;
      while (size < length && charset.unitAt(segment, offset + size) != 0) {
        size += unit;
      }
    }
    while (size > 0 && charset.unitAt(segment, offset + size - unit) == padding) {
      size -= unit;
    }
    return size;
  }

  /** Refuses foreign bytes that cannot be read as text. */
  public void requireText(MemorySegment segment, long offset, int length, String field) {
    long end = offset + length(segment, offset, length);
    for (long at = offset; at < end; ) {
      int codePoint = charset.decode(segment, at, end);
      if (codePoint < 0) {
        throw new IllegalArgumentException(
            "%s is not %s: byte 0x%02X, at index %d\nfix: give well-formed %s"
                .formatted(
                    field,
                    charset.words(),
                    segment.get(LittleEndian.BYTE, at),
                    at - offset,
                    charset.words()));
      }
      at += charset.width(codePoint);
    }
  }

  /** Sets all bytes behind the text to the padding, as the writers do. */
  public void normalize(MemorySegment segment, long offset, int length) {
    pad(segment, offset + length(segment, offset, length), offset + length);
  }

  /**
   * The text as a String.
   *
   * @throws MalformedDataException if its bytes are not of its charset
   */
  public String read(MemorySegment segment, long offset, int length, String field) {
    return appendTo(new StringBuilder(length), segment, offset, length, field).toString();
  }

  /**
   * Appends the text and returns the builder.
   *
   * @throws MalformedDataException if its bytes are not of its charset; nothing is appended then
   */
  public StringBuilder appendTo(
      StringBuilder builder, MemorySegment segment, long offset, int length, String field) {
    int before = builder.length();
    long end = offset + length(segment, offset, length);
    for (long at = offset; at < end; ) {
      int codePoint = charset.decode(segment, at, end);
      if (codePoint < 0) {
        builder.setLength(before);
        throw new MalformedDataException(
            "%s holds bytes that are not %s: 0x%02X at index %d\nfix: read the field's bytes instead of its text"
                .formatted(
                    field, charset.words(), segment.get(LittleEndian.BYTE, at), at - offset));
      }
      builder.appendCodePoint(codePoint);
      at += charset.width(codePoint);
    }
    return builder;
  }

  /** The text as a String; malformed bytes become U+FFFD. */
  public String describe(MemorySegment segment, long offset, int length) {
    StringBuilder text = new StringBuilder(length);
    long end = offset + length(segment, offset, length);
    for (long at = offset; at < end; ) {
      int codePoint = charset.decode(segment, at, end);
      text.appendCodePoint(codePoint < 0 ? '\uFFFD' : codePoint);
      at += codePoint < 0 ? charset.unit() : charset.width(codePoint);
    }
    return text.toString();
  }

  /** The code point at an offset of a text that ends before {@code end}; -1 if it is malformed. */
  public int decode(MemorySegment segment, long offset, long end) {
    return Math.max(-1, charset.decode(segment, offset, end));
  }

  /** Bytes of a code point in memory; of a malformed one, -1, those to skip. */
  public int width(int codePoint) {
    return codePoint < 0 ? charset.unit() : charset.width(codePoint);
  }

  /** True if the text has these characters; malformed bytes equal nothing. */
  public boolean equals(MemorySegment segment, long offset, int length, CharSequence text) {
    long at = offset;
    long end = offset + length(segment, offset, length);
    for (int i = 0; i < text.length(); i++) {
      int codePoint = Character.codePointAt(text, i);
      if (at == end || charset.decode(segment, at, end) != codePoint) {
        return false;
      }
      at += charset.width(codePoint);
      i += Character.charCount(codePoint) - 1;
    }
    return at == end;
  }

  /** True if two fields of one length hold the same text. */
  public boolean equals(
      MemorySegment segment, long offset, MemorySegment other, long otherOffset, int length) {
    int size = length(segment, offset, length);
    return size == length(other, otherOffset, length)
        && Bytes.equal(segment, offset, other, otherOffset, size);
  }

  /** Copies the text of another field of this form and length. */
  public void copyText(MemorySegment from, long offset, MemorySegment to, long target, int length) {
    Bytes.copy(from, offset, to, target, length);
    normalize(to, target, length);
  }

  /** Compares as {@link String#compareTo}; malformed bytes count as U+FFFD. */
  public int compare(MemorySegment segment, long offset, int length, CharSequence text) {
    return TextFormOrder.compare(this, segment, offset, length, text);
  }

  /** Compares the texts of two fields of one length. */
  public int compare(
      MemorySegment segment, long offset, MemorySegment other, long otherOffset, int length) {
    return TextFormOrder.compare(this, segment, offset, other, otherOffset, length);
  }

  /** The hash of the text as by {@link String#hashCode}; malformed bytes count as they are. */
  public int hashCode(MemorySegment segment, long offset, int length) {
    int hash = 0;
    long end = offset + length(segment, offset, length);
    for (long at = offset; at < end; ) {
      int codePoint = charset.decode(segment, at, end);
      if (codePoint < 0) {
        hash = 31 * hash + charset.unitAt(segment, at);
        at += charset.unit();
        continue;
      }
      at += charset.width(codePoint);
      if (!Character.isBmpCodePoint(codePoint)) {
        hash = 31 * hash + Character.highSurrogate(codePoint);
        codePoint = Character.lowSurrogate(codePoint);
      }
      hash = 31 * hash + codePoint;
    }
    return hash;
  }
}
