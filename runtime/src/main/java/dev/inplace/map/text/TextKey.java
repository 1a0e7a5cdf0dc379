package dev.inplace.map.text;

import dev.inplace.Bytes;
import dev.inplace.LittleEndian;
import dev.inplace.Utf8;
import dev.inplace.check.FieldCheck;
import dev.inplace.map.Hash;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;

/**
 * A key taken from the user: a short one as words, a longer one in place.
 *
 * <p>A confined map has one. Threads that share a map have one each, for concurrent look-ups.
 * Characters are encoded into the key's own memory. Meanwhile methods of the user's text run and
 * may look up other keys. These find this key busy and get another.
 */
public final class TextKey {
  private static final ThreadLocal<TextKey> OF_THREAD = ThreadLocal.withInitial(TextKey::new);
  private static final long SMALLEST = 1L << 8;
  private static final long LARGEST_KEPT = 1L << 20;
  private static final int CHARS_AT_ONCE = 1 << 8;
  private static final long MOST_BYTES_OF_A_CHAR = 3;
  private static final int NOT_ASCII = 0x80;
  private static final int MOST_SHOWN = 64;

  private final ShortText words = new ShortText();
  private final char[] read = new char[CHARS_AT_ONCE];
  private MemorySegment encoded = MemorySegment.NULL;
  private MemorySegment text = MemorySegment.NULL;
  private long offset;
  private long hash;
  private boolean isChecked;

  /** Bytes of UTF-8. */
  long length;

  /** The place of the copy in the map's heap. */
  long place;

  /** True while user methods run that may take another key. */
  boolean isBusy;

  TextKey() {}

  static TextKey ofThread() {
    return OF_THREAD.get();
  }

  /** The hash of the text under the map's seed. */
  public long hash() {
    return hash;
  }

  /** Takes a short ASCII text; false for others. */
  boolean take(String characters, long seed) {
    if (!words.take(characters)) {
      return false;
    }
    isChecked = true;
    length = characters.length();
    hash = words.hash(seed, length);
    return true;
  }

  /** Takes bytes. They are known to be UTF-8, or are checked once they are copied. */
  TextKey take(MemorySegment from, long at, long size, boolean isUtf8, long seed) {
    isChecked = isUtf8;
    length = size;
    if (size <= ShortText.MOST) {
      words.take(from, at, size);
      hash = words.hash(seed, size);
    } else {
      text = from;
      offset = at;
      hash = Hash.mix(seed, from, at, size);
    }
    return this;
  }

  /** The bytes that {@link #encode} has written, which the segment begins with. */
  MemorySegment encoded() {
    return encoded;
  }

  /**
   * Encodes characters, reading each once; returns the number of bytes.
   *
   * @param what the kind of text, for messages
   * @throws IllegalArgumentException if a surrogate has no other half
   */
  long encode(CharSequence characters, String what) {
    isBusy = true;
    try {
      int count = FieldCheck.nonNull(characters, what).length();
      if (count < 0) {
        throw new IllegalArgumentException(what + " has a length of " + count);
      }
      return encode(characters, count, what);
    } finally {
      isBusy = false;
    }
  }

  private long encode(CharSequence characters, int count, String what) {
    if (encoded.byteSize() > LARGEST_KEPT) {
      encoded = MemorySegment.NULL;
    }
    long end = 0;
    for (int index = 0; index < count; ) {
      int some = Math.min(count - index, read.length);
      characters.getChars(index, index + some, read, 0);
      if (some < count - index && Character.isHighSurrogate(read[some - 1])) {
        some--; // the second surrogate comes next
      }
      reserve(end, some * MOST_BYTES_OF_A_CHAR);
      end = encode(some, end, index, what);
      index += some;
    }
    return end;
  }

  private long encode(int some, long from, int index, String what) {
    MemorySegment to = encoded;
    char[] chars = read;
    long end = from;
    for (int i = 0; i < some; i++) {
      char c = chars[i];
      if (c < NOT_ASCII) {
        to.set(LittleEndian.BYTE, end, (byte) c);
        end++;
      } else if (!Character.isSurrogate(c)) {
        end = Utf8.encode(to, end, c);
      } else if (i + 1 < some && Character.isSurrogatePair(c, chars[i + 1])) {
        end = Utf8.encode(to, end, Character.toCodePoint(c, chars[i + 1]));
        i++;
      } else {
        throw new IllegalArgumentException(
            "%s cannot hold U+%04X, at index %d\n".formatted(what, (int) c, index + i)
                + "fix: give text without unpaired surrogates");
      }
    }
    return end;
  }

  private void reserve(long used, long more) {
    long size = used + more;
    if (size > encoded.byteSize()) {
      long larger = Math.max(SMALLEST, Long.highestOneBit(size - 1) << 1);
      MemorySegment to = Arena.ofAuto().allocate(larger);
      MemorySegment.copy(encoded, 0, to, 0, used);
      encoded = to;
    }
  }

  /** True if a text of the same length has the same bytes. */
  boolean isAt(MemorySegment segment, long at) {
    return length <= ShortText.MOST
        ? words.isAt(segment, at, length)
        : Bytes.equal(segment, at, text, offset, length);
  }

  /** Writes the bytes to a segment. */
  void copyTo(MemorySegment segment, long at) {
    if (length <= ShortText.MOST) {
      words.copyTo(segment, at, length);
    } else {
      MemorySegment.copy(text, offset, segment, at, length);
    }
  }

  /**
   * Checks a copy of the user's bytes, which can no longer change.
   *
   * @param what the kind of text, for messages
   * @throws IllegalArgumentException if it is not UTF-8
   * @throws ConcurrentModificationException if the bytes changed after they were hashed
   */
  void check(MemorySegment copy, long at, long seed, String what) {
    if (isChecked) {
      return;
    }
    long malformed = Utf8.malformed(copy, at, length);
    if (malformed != Utf8.NOWHERE) {
      throw new IllegalArgumentException(
          "%s is not UTF-8: byte 0x%02X, at index %d\n"
                  .formatted(what, copy.get(LittleEndian.BYTE, malformed), malformed - at)
              + "fix: give well-formed UTF-8");
    }
    if (length > ShortText.MOST && Hash.mix(seed, copy, at, length) != hash) {
      throw new ConcurrentModificationException(
          what + " changed while it was read\nfix: change its bytes before or after that");
    }
  }

  /** The text in quotes, cut if it is long. */
  @Override
  public String toString() {
    if (length > ShortText.MOST) {
      return quoted(text, offset, length);
    }
    MemorySegment bytes = MemorySegment.ofArray(new byte[(int) length]);
    words.copyTo(bytes, 0, length);
    return quoted(bytes, 0, length);
  }

  /** Bytes of UTF-8 as text in messages. */
  static String quoted(MemorySegment segment, long at, long size) {
    byte[] bytes = new byte[(int) Math.min(size, MOST_SHOWN)];
    MemorySegment.copy(segment, LittleEndian.BYTE, at, bytes, 0, bytes.length);
    String shown = '"' + new String(bytes, StandardCharsets.UTF_8) + '"';
    return bytes.length == size ? shown : shown + "... (" + size + " bytes)";
  }
}
