package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/**
 * Hashes of keys. Their high bits choose the table and the slot.
 *
 * <p>A number is multiplied to 128 bits under the map's seed and the halves are folded. A second
 * multiplication carries all bits into the high ones. One multiplication alone fails on {@code id
 * << k} (mean probe up to 19 times that of random keys). It also fails on multiples of some
 * strides, and on keys that differ in few bits chosen against the multiplier. A fold alone fails
 * too, and so do two multiplications around a shift, a rotation or a byte swap. Runs of bytes take
 * two words a step, and the second multiplication once at the end.
 *
 * <p>Source of the step and of the overlapping words at the end of a run: wyhash (Wang Yi), as in
 * Go's {@code memhash} fallback.
 */
public final class Hash {
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L; // 2^64 / golden ratio
  private static final long SECOND_MULTIPLIER = 0xE703_7ED1_A0B4_28DBL; // wyhash's second secret

  private Hash() {}

  /** The hash with one more word of the key in it. */
  public static long mix(long hash, long word) {
    return spread(fold(hash ^ word, MULTIPLIER));
  }

  /** The hash with a float in it; +0 and -0, which are equal, mix alike. */
  public static long mix(long hash, float number) {
    return mix(hash, Float.floatToRawIntBits(number + 0.0f));
  }

  /** The hash with a double in it; +0 and -0, which are equal, mix alike. */
  public static long mix(long hash, double number) {
    return mix(hash, Double.doubleToRawLongBits(number + 0.0));
  }

  /**
   * The hash with a run of bytes and their number in it. Both words of a step are combined with a
   * value from the seed, so no attacker without the seed can make one of them zero.
   */
  public static long mix(long hash, MemorySegment segment, long offset, long size) {
    long secret = secret(hash);
    long mixed = begin(hash, size);
    long at = offset;
    for (long last = offset + size - 2 * Long.BYTES; at < last; at += 2 * Long.BYTES) {
      mixed = step(mixed, secret, word(segment, at), word(segment, at + Long.BYTES));
    }
    return mixEnd(mixed, secret, segment, offset, size);
  }

  /** The hash with two words of the key in it. */
  public static long mix(long hash, long one, long two) {
    return end(hash, secret(hash), one, two);
  }

  /** The hash with three words of the key in it. */
  public static long mix(long hash, long one, long two, long three) {
    return mix(hash, one, two, three, 0);
  }

  /** The hash with four words of the key in it. */
  public static long mix(long hash, long one, long two, long three, long four) {
    long secret = secret(hash);
    return end(step(hash, secret, one, two), secret, three, four);
  }

  /** The secret that each step combines with its first word. */
  public static long secret(long hash) {
    return Long.rotateLeft(hash, 32);
  }

  /** The value that the first step combines with its second word. */
  public static long begin(long hash, long size) {
    return hash ^ (size * MULTIPLIER);
  }

  /** The value that the next step combines with its second word. */
  public static long step(long mixed, long secret, long one, long other) {
    return fold(one ^ secret, other ^ mixed);
  }

  /** The hash after the last step. */
  public static long end(long mixed, long secret, long one, long other) {
    return spread(step(mixed, secret, one, other));
  }

  /** The last 16 bytes, which may overlap the step before; or all, if there are fewer. */
  private static long mixEnd(
      long mixed, long secret, MemorySegment segment, long offset, long size) {
    long end = offset + size;
    if (size > 2 * Long.BYTES) {
      return end(
          mixed, secret, word(segment, end - 2 * Long.BYTES), word(segment, end - Long.BYTES));
    }
    if (size >= Long.BYTES) {
      return end(mixed, secret, word(segment, offset), word(segment, end - Long.BYTES));
    }
    return end(mixed, secret, fewerThanEight(segment, offset, size), 0);
  }

  /**
   * The home slot of a hash in a table.
   *
   * @param depth bits of the hash that choose the table
   * @param mask number of the last slot
   */
  public static long home(long hash, int depth, long mask) {
    return hash << depth >>> Long.numberOfLeadingZeros(mask);
  }

  /** True if two hashes have the same first {@code depth} bits: one table is for both. */
  public static boolean areAlike(long hash, long other, int depth) {
    return depth == 0 || (hash ^ other) >>> -depth == 0;
  }

  private static long word(MemorySegment segment, long offset) {
    return segment.get(LittleEndian.LONG, offset);
  }

  private static long fold(long one, long other) {
    return (one * other) ^ Math.unsignedMultiplyHigh(one, other);
  }

  private static long spread(long folded) {
    return folded * SECOND_MULTIPLIER;
  }

  /**
   * Fewer than eight bytes as one word, by overlapping reads. Different bytes give different words.
   */
  public static long fewerThanEight(MemorySegment segment, long offset, long size) {
    if (size >= Integer.BYTES) {
      long low = segment.get(LittleEndian.INT, offset) & 0xFFFF_FFFFL;
      long high = segment.get(LittleEndian.INT, offset + size - Integer.BYTES);
      return (high << 32) | low;
    }
    if (size == 0) {
      return 0;
    }
    long first = segment.get(LittleEndian.BYTE, offset) & 0xFF;
    long middle = segment.get(LittleEndian.BYTE, offset + (size >>> 1)) & 0xFF;
    long last = segment.get(LittleEndian.BYTE, offset + size - 1) & 0xFF;
    return (last << 16) | (middle << 8) | first;
  }
}
