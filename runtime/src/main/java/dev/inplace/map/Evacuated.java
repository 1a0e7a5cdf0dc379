package dev.inplace.map;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which buckets of an old table have been evacuated, as bits: that of a bucket is in the part that
 * its upper bits name. Parts are made where a bit is set, since to zero them all at once would be a
 * pause.
 */
final class Evacuated {
  /** Buckets of a part. */
  static final int LOG2_PART = 16;

  /** The bits of a bucket's number that count within its part. */
  static final long IN_PART = (1L << LOG2_PART) - 1;

  private static final int WORDS = 1 << LOG2_PART >>> 6;

  private final long[][] parts;
  private final BitSet made = new BitSet();

  /** None yet. The part without a bit is each map's own: a race must not reach other maps. */
  Evacuated(long buckets) {
    parts = new long[(int) (buckets >>> LOG2_PART) + 1][];
    Arrays.fill(parts, new long[WORDS]);
  }

  long[][] parts() {
    return parts;
  }

  void add(long bucket) {
    int part = (int) (bucket >>> LOG2_PART);
    if (!made.get(part)) {
      parts[part] = new long[WORDS];
      made.set(part);
    }
    parts[part][word(bucket)] |= 1L << bucket;
  }

  boolean has(long bucket) {
    return (parts[(int) (bucket >>> LOG2_PART)][word(bucket)] >>> bucket & 1) != 0;
  }

  private static int word(long bucket) {
    return (int) (bucket & IN_PART) >>> 6;
  }
}
