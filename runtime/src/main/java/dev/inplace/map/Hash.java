package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/**
 * Hashes of keys: each word is mixed into the hash by one multiplication to 128 bits whose halves
 * are folded together, so that every bit of the word reaches both the low bits (which choose the
 * bucket) and the high ones (tophash and home slot). The hash begins as the map's seed, so that
 * keys which collide in one map do not in another.
 *
 * <p>With one multiplication alone, keys at even distances would go round the buckets in even
 * steps, and some steps meet few buckets: {@code id << 32} would put 60 entries into some buckets
 * of a map of 2^16 and none into others, under every seed. So a second one follows; it costs about
 * a nanosecond.
 *
 * <p>Source of the first step: wyhash (Wang Yi); Go's own {@code memhash} fallback uses the same.
 */
public final class Hash {
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L; // 2^64 / golden ratio
  private static final long SECOND_MULTIPLIER = 0xE703_7ED1_A0B4_28DBL; // wyhash's second secret

  private Hash() {}

  /** The hash with one more word of the key in it. */
  public static long mix(long hash, long word) {
    long mixed = hash ^ word;
    long folded = (mixed * MULTIPLIER) ^ Math.unsignedMultiplyHigh(mixed, MULTIPLIER);
    long spread = folded * SECOND_MULTIPLIER;
    return spread ^ (spread >>> 32);
  }

  /** The hash with a float in it; +0 and -0, which are equal, mix alike. */
  public static long mix(long hash, float number) {
    return mix(hash, Float.floatToRawIntBits(number + 0.0f));
  }

  /** The hash with a double in it; +0 and -0, which are equal, mix alike. */
  public static long mix(long hash, double number) {
    return mix(hash, Double.doubleToRawLongBits(number + 0.0));
  }

  /** The hash with a run of bytes in it. */
  public static long mix(long hash, MemorySegment segment, long offset, long size) {
    long mixed = hash;
    long at = 0;
    for (; at <= size - Long.BYTES; at += Long.BYTES) {
      mixed = mix(mixed, segment.get(LittleEndian.LONG, offset + at));
    }
    if (at < size) {
      mixed = mix(mixed, tail(segment, offset + at, size - at));
    }
    return mixed;
  }

  /** Fewer than eight bytes as one word. */
  private static long tail(MemorySegment segment, long offset, long size) {
    if (size >= Integer.BYTES) { // two reads that overlap where there are fewer than eight
      long low = segment.get(LittleEndian.INT, offset) & 0xFFFF_FFFFL;
      long high = segment.get(LittleEndian.INT, offset + size - Integer.BYTES);
      return (high << 32) | low;
    }
    long word = 0;
    for (long i = size - 1; i >= 0; i--) {
      word = (word << 8) | (segment.get(LittleEndian.BYTE, offset + i) & 0xFF);
    }
    return word;
  }
}
