package dev.inplace;

import java.lang.foreign.MemorySegment;

/**
 * The order of texts in fixed fields: that of {@link String#compareTo}, without a String. It is the
 * order of UTF-16, in which U+E000 to U+FFFF come after all characters beyond U+FFFF.
 */
public final class TextOrder {
  /** The first byte of the first character behind the surrogates of UTF-16. */
  private static final int BEHIND_SURROGATES = 0xEE;

  /** The first byte of the first character with surrogates. */
  private static final int WITH_SURROGATES = 0xF0;

  private TextOrder() {}

  /** Compares the texts of two fields of one length, byte for byte. */
  public static int compare(
      MemorySegment segment, long offset, MemorySegment other, long otherOffset, int length) {
    for (int i = 0; i < length; i++) {
      byte a = segment.get(LittleEndian.BYTE, offset + i);
      byte b = other.get(LittleEndian.BYTE, otherOffset + i);
      if (a != b) {
        return rank(a & 0xFF) - rank(b & 0xFF);
      }
      if (a == 0) {
        return 0;
      }
    }
    return 0;
  }

  /** The byte, with those that begin a character with surrogates before those behind them. */
  private static int rank(int utf8) {
    if (utf8 < BEHIND_SURROGATES) {
      return utf8;
    }
    return utf8 < WITH_SURROGATES ? utf8 + 0x100 : utf8;
  }

  /** Compares the text of a field with characters; malformed bytes count as U+FFFD. */
  public static int compare(MemorySegment segment, long offset, int length, CharSequence text) {
    long at = offset;
    long end = offset + Text.length(segment, offset, length);
    int i = 0;
    while (at < end && i < text.length()) {
      int codePoint = Utf8.decode(segment, at, end);
      boolean isMalformed = codePoint == Utf8.MALFORMED;
      at += isMalformed ? 1 : Utf8.width(codePoint);
      int compared = compare(isMalformed ? 0xFFFD : codePoint, text, i);
      if (compared != 0) {
        return compared;
      }
      i += isMalformed ? 1 : Character.charCount(codePoint);
    }
    return at < end ? 1 : i - text.length();
  }

  /** Compares a character with one or two chars at an index. */
  private static int compare(int codePoint, CharSequence text, int index) {
    char given = text.charAt(index);
    if (Character.isBmpCodePoint(codePoint)) {
      return codePoint - given;
    }
    int compared = Character.highSurrogate(codePoint) - given;
    if (compared != 0) {
      return compared;
    }
    return index + 1 == text.length()
        ? 1
        : Character.lowSurrogate(codePoint) - text.charAt(index + 1);
  }
}
