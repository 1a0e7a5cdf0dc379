package dev.inplace.map.text;

import dev.inplace.Bytes;
import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.Utf8;
import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * A read-only view of a map's text key in place: UTF-8 in native memory. A cursor shows all entries
 * with one flyweight. It ends as all flyweights of a map do; {@code toString()} copies the text.
 *
 * <p>It can be compared, appended, and given to any map as a key. {@link #length} and {@link
 * #charAt} count UTF-16 chars as strings do. If all characters are ASCII, {@code charAt} takes
 * constant time. Otherwise it continues from the last character read, so a pass over all takes
 * linear time.
 */
public final class TextFlyweight extends Flyweight implements CharSequence {
  private static final int UNKNOWN = -1;

  private long size;
  private int length;

  /** The last character read, and the offset in the text of its code point. */
  private int lastIndex;

  private long lastOffset;

  /** A flyweight that shows nothing yet. */
  public TextFlyweight() {}

  TextFlyweight show(MemorySegment segment, long offset, long size, Epoch epoch, long hash) {
    point(segment, offset, epoch, hash);
    this.size = size;
    length = UNKNOWN;
    lastIndex = 0;
    lastOffset = 0;
    return this;
  }

  @Override
  protected long sizeOf(Flyweight self) {
    return size;
  }

  /** The bytes of UTF-8, read-only. */
  public MemorySegment segment() {
    return slice(this, 0, size);
  }

  /** The offset of the first byte in {@link #segment()}: 0. */
  public long offset() {
    return 0;
  }

  /** The block that the text lies in, for the maps of this package. */
  MemorySegment block() {
    return live(this);
  }

  /** The offset of the first byte in the block. */
  long offsetInBlock() {
    return base;
  }

  /** Number of bytes of UTF-8. */
  public long size() {
    live(this);
    return size;
  }

  /** Copies the bytes to a segment. */
  public void copyTo(MemorySegment target, long at) {
    MemorySegment.copy(live(this), base, target, at, size);
  }

  /** True if the text has these characters. */
  public boolean contentEquals(CharSequence text) {
    if (text instanceof TextFlyweight other) {
      MemorySegment mine = live(this);
      MemorySegment theirs = other.live(other);
      return size == other.size && Bytes.equal(mine, base, theirs, other.base, size);
    }
    int count = length();
    if (count != text.length()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (charAt(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Number of UTF-16 chars. */
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

  /** Number of chars of the code point that begins with a byte; 0 for a continuation byte. */
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

  /** The text as a String. */
  @Override
  public String toString() {
    byte[] bytes = new byte[Math.toIntExact(size)];
    MemorySegment.copy(live(this), LittleEndian.BYTE, base, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** True if another flyweight shows the same text. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TextFlyweight text && contentEquals(text);
  }

  /** The hash of the characters, as for strings. */
  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < length(); i++) {
      hash = 31 * hash + charAt(i);
    }
    return hash;
  }
}
