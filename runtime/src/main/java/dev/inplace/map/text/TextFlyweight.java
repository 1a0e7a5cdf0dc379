package dev.inplace.map;

import dev.inplace.Bytes;
import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.Utf8;
import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * The text of a map's key where it lies, as a cursor shows it: UTF-8 in native memory, for reading
 * only. It is used again for the next entry and ends as all flyweights of a map do; {@code
 * toString()} makes a text of one's own.
 *
 * <p>As characters it can be compared, appended and given to any map as a key. {@link #length} and
 * {@link #charAt} count UTF-16 as strings do. Where all characters are ASCII, each is as near as
 * any other; else the way to one begins at the one asked for last, so going through them in order
 * takes a time that grows as their number does.
 */
public final class TextFlyweight extends Flyweight implements CharSequence {
  private static final int UNKNOWN = -1;

  private long size;
  private int length;

  /** The character asked for last, and the offset in the text where its code point begins. */
  private int lastIndex;

  private long lastOffset;

  /** One that shows nothing yet. */
  TextFlyweight() {}

  TextFlyweight show(MemorySegment segment, long offset, long size, Epoch epoch, long hash) {
    point(segment, offset, epoch, hash);
    this.size = size;
    length = UNKNOWN;
    lastIndex = 0;
    lastOffset = 0;
    return this;
  }

  /** The segment that the text lies in, for reading only. */
  public MemorySegment segment() {
    return live(this);
  }

  /** The offset of its first byte in the segment. */
  public long offset() {
    live(this);
    return base;
  }

  /** Its bytes of UTF-8. */
  public long size() {
    live(this);
    return size;
  }

  /** Copies its bytes. */
  public void copyTo(MemorySegment target, long at) {
    MemorySegment.copy(live(this), base, target, at, size);
  }

  /** Whether it has these characters. */
  public boolean contentEquals(CharSequence text) {
    if (text instanceof TextFlyweight other) {
      MemorySegment mine = live(this);
      MemorySegment theirs = live(other);
      return size == other.size && Bytes.equal(mine, base, theirs, other.base, size);
    }
    MemorySegment bytes = live(this); // the other's methods may free the memory
    long at = base;
    long end = at + size;
    int index = 0;
    for (; at < end && index < text.length(); index++) {
      int codePoint = Utf8.decode(bytes, at, end);
      at += Utf8.width(codePoint);
      if (Character.isBmpCodePoint(codePoint)) {
        if (text.charAt(index) != codePoint) {
          return false;
        }
      } else if (text.charAt(index) != Character.highSurrogate(codePoint)
          || ++index == text.length()
          || text.charAt(index) != Character.lowSurrogate(codePoint)) {
        return false;
      }
    }
    return at == end && index == text.length();
  }

  /** Its characters, as UTF-16 counts them. */
  @Override
  public int length() {
    MemorySegment bytes = live(this);
    if (length == UNKNOWN) {
      long count = 0;
      for (long at = base; at < base + size; at++) {
        count += charsBegunBy(bytes.get(LittleEndian.BYTE, at));
      }
      length = Math.toIntExact(count);
    }
    return length;
  }

  /** A byte that goes on with a character begins none, one that begins four bytes begins two. */
  private static int charsBegunBy(byte b) {
    return b >= (byte) 0xF0 && b < 0 ? 2 : (b & 0xC0) == 0x80 ? 0 : 1;
  }

  @Override
  public char charAt(int index) {
    if (index < 0 || index >= length()) {
      throw new IndexOutOfBoundsException("index " + index + " of a text of " + length());
    }
    MemorySegment bytes = segment;
    if (length == size) {
      return (char) bytes.get(LittleEndian.BYTE, base + index);
    }
    if (index < lastIndex) {
      lastIndex = 0;
      lastOffset = 0;
    }
    while (true) {
      int codePoint = Utf8.decode(bytes, base + lastOffset, base + size);
      int next = lastIndex + Character.charCount(codePoint);
      if (index < next) {
        return charOf(codePoint, index - lastIndex);
      }
      lastIndex = next;
      lastOffset += Utf8.width(codePoint);
    }
  }

  private static char charOf(int codePoint, int half) {
    if (Character.isBmpCodePoint(codePoint)) {
      return (char) codePoint;
    }
    return half == 0 ? Character.highSurrogate(codePoint) : Character.lowSurrogate(codePoint);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }

  /** A String of its characters. */
  @Override
  public String toString() {
    byte[] bytes = new byte[Math.toIntExact(size)];
    MemorySegment.copy(live(this), LittleEndian.BYTE, base, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether another one shows the same text. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TextFlyweight text && contentEquals(text);
  }

  /** The hash of its characters, as strings have it. */
  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < length(); i++) {
      hash = 31 * hash + charAt(i);
    }
    return hash;
  }
}
