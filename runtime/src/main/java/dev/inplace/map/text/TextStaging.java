package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.Utf8;
import dev.inplace.check.FieldCheck;
import java.lang.foreign.MemorySegment;

/**
 * Where a key that is given as characters is written out as UTF-8, so that it is hashed and
 * compared as bytes like any other. It grows to the largest key and is given back by a clear.
 */
final class TextStaging {
  private static final long SMALLEST = 1L << 8;
  private static final int CHARS_AT_ONCE = 1 << 12;
  private static final int MOST_BYTES_OF_A_CHAR = 3;
  private static final int NOT_ASCII = 0x80;
  private static final int EIGHT = Long.BYTES;

  /** What is read where eight characters, or four, are not all ASCII: no such word. */
  private static final int NONE = -1;

  private final Slabs slabs;
  private final String what;
  private int number;
  private MemorySegment bytes = MemorySegment.NULL;

  /**
   * Takes no memory yet.
   *
   * @param what is staged, for messages
   */
  TextStaging(Slabs slabs, String what) {
    this.slabs = slabs;
    this.what = what;
  }

  /** What has been encoded last, from its first byte on. */
  MemorySegment bytes() {
    return bytes;
  }

  /**
   * Writes characters out; returns how many bytes they are. The text is the user's, so it may do
   * anything in its methods; its length is asked once, and what is read is what is written.
   *
   * @throws IllegalArgumentException if a surrogate has no other half
   */
  long encode(CharSequence text) {
    int length = FieldCheck.nonNull(text, what).length();
    if (length < 0) {
      throw new IllegalArgumentException(what + " has a length of " + length);
    }
    long end = 0;
    int index = 0;
    while (index < length) {
      int stop = index + Math.min(length - index, CHARS_AT_ONCE);
      // One more, since the second half of a pair may lie behind the stop.
      reserve(end + (stop - index + 1L) * MOST_BYTES_OF_A_CHAR, end);
      int ascii = encodeAscii(text, index, stop, end);
      index += ascii;
      end += ascii;
      for (; index < stop; index++) {
        int codePoint = codePointAt(text, index, length);
        end = Utf8.encode(bytes, end, codePoint);
        index += Character.charCount(codePoint) - 1;
      }
    }
    return end;
  }

  /**
   * Writes characters, eight at once, up to some before the first that is not ASCII; returns how
   * many. The last eight may be written over some of those before them.
   */
  private int encodeAscii(CharSequence text, int from, int stop, long at) {
    MemorySegment into = bytes;
    int count = stop - from;
    if (count < EIGHT) {
      return encodeFew(text, from, count, at);
    }
    int last = count - EIGHT;
    for (int i = 0; i < last; i += EIGHT) {
      long word = eight(text, from + i);
      if (word == NONE) {
        return i;
      }
      into.set(LittleEndian.LONG, at + i, word);
    }
    long word = eight(text, from + last);
    if (word == NONE) {
      return last / EIGHT * EIGHT;
    }
    into.set(LittleEndian.LONG, at + last, word);
    return count;
  }

  /** Eight characters as a word of bytes. */
  private static long eight(CharSequence text, int at) {
    int low = four(text, at);
    int high = four(text, at + Integer.BYTES);
    return (low | high) < 0 ? NONE : (low & 0xFFFF_FFFFL) | ((long) high << 32);
  }

  private static int four(CharSequence text, int at) {
    int a = text.charAt(at);
    int b = text.charAt(at + 1);
    int c = text.charAt(at + 2);
    int d = text.charAt(at + 3);
    return (a | b | c | d) >= NOT_ASCII ? NONE : a | (b << 8) | (c << 16) | (d << 24);
  }

  private int encodeFew(CharSequence text, int from, int count, long at) {
    for (int i = 0; i < count; i++) {
      char c = text.charAt(from + i);
      if (c >= NOT_ASCII) {
        return i;
      }
      bytes.set(LittleEndian.BYTE, at + i, (byte) c);
    }
    return count;
  }

  private int codePointAt(CharSequence text, int index, int length) {
    char c = text.charAt(index);
    return Character.isSurrogate(c) ? pair(c, text, index, length) : c;
  }

  private int pair(char high, CharSequence text, int index, int length) {
    if (Character.isHighSurrogate(high) && index + 1 < length) {
      char low = text.charAt(index + 1);
      if (Character.isLowSurrogate(low)) {
        return Character.toCodePoint(high, low);
      }
    }
    throw new IllegalArgumentException(
        "%s cannot hold U+%04X, at index %d\n".formatted(what, (int) high, index)
            + "fix: give text without unpaired surrogates");
  }

  private void reserve(long size, long used) {
    if (size > bytes.byteSize()) {
      int larger = slabs.take(Math.max(SMALLEST, Long.highestOneBit(size - 1) << 1));
      MemorySegment into = slabs.directory()[larger];
      MemorySegment.copy(bytes, 0, into, 0, used);
      release();
      number = larger;
      bytes = into;
    }
  }

  /** Gives the memory back. */
  void release() {
    if (number > 0) {
      slabs.release(number);
    }
    number = 0;
    bytes = MemorySegment.NULL;
  }
}
