package dev.inplace.map.text;

import dev.inplace.LittleEndian;
import dev.inplace.map.Hash;
import java.lang.foreign.MemorySegment;

/**
 * The bytes of a short key as words. Each is read once from the user's text, then hashed, compared
 * and stored.
 *
 * <p><b>Words that overlap.</b> A text has its first 16 bytes, its last 16, and those in between.
 * The last ones may repeat others. Each text of 8 to 16 bytes is two words, each of 17 to 32 is
 * four. No loop ends in a branch that is mispredicted for one key in two. A text of less than eight
 * bytes is one word ({@link Hash#fewerThanEight}).
 */
final class ShortText {
  /** The most bytes of a short key. */
  static final int MOST = 128;

  private static final int WORD = Long.BYTES;
  private static final int PAIR = 2 * WORD;
  private static final int NOT_ASCII = 0x80;

  /** Four or eight characters that are not all ASCII: the sign bit is set. */
  private static final int NONE = -1;

  /** Index of the words between the first two and the last two. */
  private static final int BETWEEN = 4;

  private final long[] words = new long[BETWEEN + MOST / WORD];

  /** Takes bytes, at most {@link #MOST}. */
  void take(MemorySegment text, long offset, long size) {
    long end = offset + size;
    if (size <= PAIR) {
      if (size < WORD) {
        words[0] = Hash.fewerThanEight(text, offset, size);
      } else {
        words[0] = word(text, offset);
        words[1] = word(text, end - WORD);
      }
      return;
    }
    words[0] = word(text, offset);
    words[1] = word(text, offset + WORD);
    words[2] = word(text, end - PAIR);
    words[3] = word(text, end - WORD);
    for (int at = PAIR, i = BETWEEN; at < size - PAIR; at += PAIR, i += 2) {
      words[i] = word(text, offset + at);
      words[i + 1] = word(text, offset + at + WORD);
    }
  }

  /** Takes at most {@link #MOST} characters that are all ASCII; false for others. */
  boolean take(String text) {
    int size = text.length();
    if (size <= PAIR) {
      return takeFew(text, size);
    }
    if (size > MOST) {
      return false;
    }
    words[0] = eight(text, 0);
    words[1] = eight(text, WORD);
    words[2] = eight(text, size - PAIR);
    words[3] = eight(text, size - WORD);
    long ascii = words[0] | words[1] | words[2] | words[3];
    for (int at = PAIR, i = BETWEEN; at < size - PAIR; at += PAIR, i += 2) {
      words[i] = eight(text, at);
      words[i + 1] = eight(text, at + WORD);
      ascii |= words[i] | words[i + 1];
    }
    return ascii >= 0;
  }

  private boolean takeFew(String text, int size) {
    if (size >= WORD) {
      words[0] = eight(text, 0);
      words[1] = eight(text, size - WORD);
      return (words[0] | words[1]) >= 0;
    }
    if (size >= Integer.BYTES) {
      words[0] = word(four(text, 0), four(text, size - Integer.BYTES));
      return words[0] >= 0;
    }
    words[0] =
        size == 0 ? 0 : three(text.charAt(0), text.charAt(size >>> 1), text.charAt(size - 1));
    return words[0] >= 0;
  }

  private static long eight(String text, int at) {
    return word(four(text, at), four(text, at + Integer.BYTES));
  }

  private static long word(int low, int high) {
    return (low | high) < 0 ? NONE : ((long) high << Integer.SIZE) | low;
  }

  private static int four(String text, int at) {
    int a = text.charAt(at);
    int b = text.charAt(at + 1);
    int c = text.charAt(at + 2);
    int d = text.charAt(at + 3);
    return (a | b | c | d) >= NOT_ASCII ? NONE : a | (b << 8) | (c << 16) | (d << 24);
  }

  private static long three(int first, int middle, int last) {
    return (first | middle | last) >= NOT_ASCII ? NONE : first | (middle << 8) | (last << 16);
  }

  /** The hash of {@code size} bytes, as by {@link Hash#mix}. */
  long hash(long seed, long size) {
    long secret = Hash.secret(seed);
    long mixed = Hash.begin(seed, size);
    if (size <= PAIR) {
      return Hash.end(mixed, secret, words[0], size < WORD ? 0 : words[1]);
    }
    mixed = Hash.step(mixed, secret, words[0], words[1]);
    for (int at = PAIR, i = BETWEEN; at < size - PAIR; at += PAIR, i += 2) {
      mixed = Hash.step(mixed, secret, words[i], words[i + 1]);
    }
    return Hash.end(mixed, secret, words[2], words[3]);
  }

  /** True if the same bytes lie at an offset. */
  boolean isAt(MemorySegment segment, long offset, long size) {
    if (size < WORD) {
      return Hash.fewerThanEight(segment, offset, size) == words[0];
    }
    long end = offset + size;
    if (size <= PAIR) {
      return ((word(segment, offset) ^ words[0]) | (word(segment, end - WORD) ^ words[1])) == 0;
    }
    long others = word(segment, offset) ^ words[0];
    others |= word(segment, offset + WORD) ^ words[1];
    others |= word(segment, end - PAIR) ^ words[2];
    others |= word(segment, end - WORD) ^ words[3];
    for (int at = PAIR, i = BETWEEN; at < size - PAIR; at += WORD, i++) {
      others |= word(segment, offset + at) ^ words[i];
    }
    return others == 0;
  }

  private static long word(MemorySegment segment, long offset) {
    return segment.get(LittleEndian.LONG, offset);
  }

  /** Writes the bytes to a segment. */
  void copyTo(MemorySegment segment, long offset, long size) {
    long end = offset + size;
    if (size < WORD) {
      copyFew(segment, offset, size);
    } else if (size <= PAIR) {
      set(segment, offset, words[0]);
      set(segment, end - WORD, words[1]);
    } else {
      set(segment, offset, words[0]);
      set(segment, offset + WORD, words[1]);
      for (int at = PAIR, i = BETWEEN; at < size - PAIR; at += WORD, i++) {
        set(segment, offset + at, words[i]);
      }
      set(segment, end - PAIR, words[2]);
      set(segment, end - WORD, words[3]);
    }
  }

  private void copyFew(MemorySegment segment, long offset, long size) {
    long word = words[0];
    if (size >= Integer.BYTES) {
      segment.set(LittleEndian.INT, offset, (int) word);
      segment.set(LittleEndian.INT, offset + size - Integer.BYTES, (int) (word >>> Integer.SIZE));
    } else if (size > 0) {
      segment.set(LittleEndian.BYTE, offset, (byte) word);
      segment.set(LittleEndian.BYTE, offset + (size >>> 1), (byte) (word >>> 8));
      segment.set(LittleEndian.BYTE, offset + size - 1, (byte) (word >>> 16));
    }
  }

  private static void set(MemorySegment segment, long offset, long word) {
    segment.set(LittleEndian.LONG, offset, word);
  }
}
