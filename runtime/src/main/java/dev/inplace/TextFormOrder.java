package dev.inplace;

import java.lang.foreign.MemorySegment;

/** The order of texts in any form: that of {@link String#compareTo}, without a String. */
final class TextFormOrder {
  private static final int REPLACEMENT = 0xFFFD;

  private TextFormOrder() {}

  /** Compares the texts of two fields of one length. */
  static int compare(
      TextForm form,
      MemorySegment segment,
      long offset,
      MemorySegment other,
      long otherOffset,
      int length) {
    long at = offset;
    long end = offset + form.length(segment, offset, length);
    long otherAt = otherOffset;
    long otherEnd = otherOffset + form.length(other, otherOffset, length);
    while (at < end && otherAt < otherEnd) {
      int one = form.decode(segment, at, end);
      int two = form.decode(other, otherAt, otherEnd);
      int compared = compare(one, two);
      if (compared != 0) {
        return compared;
      }
      at += form.width(one);
      otherAt += form.width(two);
    }
    return Long.compare(end - at, otherEnd - otherAt);
  }

  /** Compares the text of a field with characters. */
  static int compare(
      TextForm form, MemorySegment segment, long offset, int length, CharSequence text) {
    long at = offset;
    long end = offset + form.length(segment, offset, length);
    int i = 0;
    while (at < end && i < text.length()) {
      int one = form.decode(segment, at, end);
      int two = Character.codePointAt(text, i);
      int compared = compare(one, two);
      if (compared != 0) {
        return compared;
      }
      at += form.width(one);
      i += Character.charCount(two);
    }
    return at < end ? 1 : i - text.length();
  }

  /** The order of UTF-16, in which surrogates come before U+E000. */
  private static int compare(int one, int two) {
    int a = one < 0 ? REPLACEMENT : one;
    int b = two < 0 ? REPLACEMENT : two;
    int units = unit(a) - unit(b);
    return units == 0 ? a - b : units;
  }

  private static int unit(int codePoint) {
    return Character.isBmpCodePoint(codePoint) ? codePoint : Character.highSurrogate(codePoint);
  }
}
