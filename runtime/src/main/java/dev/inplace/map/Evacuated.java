package dev.inplace.map;

import java.util.Arrays;

/**
 * Which buckets of an old table have been evacuated, as bits: that of a bucket is in the part that
 * its upper bits name. Parts are made where a bit is set, since to zero them all at once would be a
 * pause; a small table has a small one.
 */
final class Evacuated {
  /** Buckets of a part, where there are so many. */
  static final int LOG2_PART = 16;

  /** The bits of a bucket's number that count within its part. */
  static final long IN_PART = (1L << LOG2_PART) - 1;

  private final long[][] parts;

  /** The part without a bit; it is each map's own, since a race must not reach other maps. */
  private final long[] none;

  /** None yet, of so many buckets. */
  Evacuated(long buckets) {
    parts = new long[(int) (buckets >>> LOG2_PART) + 1][];
    none = new long[word(Math.min(buckets - 1, IN_PART)) + 1];
    Arrays.fill(parts, none);
  }

  long[][] parts() {
    return parts;
  }

  @SuppressWarnings("ReferenceEquality") // which part it is, whatever its bits
  void add(long bucket) {
    int part = (int) (bucket >>> LOG2_PART);
    if (parts[part] == none) {
      parts[part] = new long[none.length];
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
