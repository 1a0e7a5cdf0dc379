package dev.inplace.map.text;

import dev.inplace.Bytes;
import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.Utf8;
import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * The text of a map's key where it lies: UTF-8 in native memory, for reading only. A cursor shows
 * one entry after the other by the same flyweight. It ends as all flyweights of a map do; {@code
 * toString()} copies the text.
 *
 * <p>It can be compared, appended, and given to any map as a key. {@link #length} and {@link
 * #charAt} count UTF-16 chars as strings do. If all characters are ASCII, {@code charAt} takes
 * constant time. Otherwise it goes on from the character that was read last, so a pass over all
 * takes linear time.
 */
public final class TextFlyweight extends Flyweight implements CharSequence {
  private static final int UNKNOWN = -1;

  private long size;
  private int length;

  /** The character that was read last, and the offset in the text of its code point. */
  private int lastIndex;

  private long lastOffset;

  /** One that shows nothing yet. */
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

  /** Its bytes of UTF-8 and no others, for reading only. */
  public MemorySegment segment() {
    return slice(this, 0, size);
  }

  /** The offset of its first byte in {@link #segment()}: 0. */
  public long offset() {
    return 0;
  }

  /** The block that it lies in, for the maps of this package. */
  MemorySegment block() {
    return live(this);
  }

  /** The offset of its first byte in the block. */
  long offsetInBlock() {
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

  /** Chars of the code point that begins with a byte; none if it begins with another. */
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
