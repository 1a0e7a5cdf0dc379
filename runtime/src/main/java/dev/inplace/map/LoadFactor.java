package dev.inplace.map;

/**
 * When a map grows: at more entries a bucket, on average, than a number that its layout has.
 *
 * @param numerator of that number
 * @param denominator of it, a power of two
 * @param ofOneBucket the most entries of a map that has one bucket
 */
record LoadFactor(long numerator, long denominator, long ofOneBucket) {
  /** Entries of one bucket. */
  static final int SLOTS = 8;

  /**
   * At more than 6.5 entries a bucket, as in Go, where that was measured to balance overflow
   * buckets against empty slots (runtime/map.go, loadFactorNum).
   */
  static final LoadFactor CLASSIC = new LoadFactor(13, 2, SLOTS);

  /** At more than half of all slots: then most entries are in one of their two first slots. */
  static final LoadFactor FLAT = new LoadFactor(4, 1, 4);

  private static final int MOST_LOG2_BUCKETS = 48;

  LoadFactor {
    if (2 * numerator / denominator <= ofOneBucket) {
      throw new IllegalArgumentException("twice the buckets make no room for one more entry");
    }
  }

  /** Whether so many entries are too many for 2^b buckets. */
  boolean exceeded(long entries, int b) {
    return entries > most(b);
  }

  /** The most entries of 2^b buckets. */
  long most(int b) {
    return b == 0 ? ofOneBucket : numerator * ((1L << b) / denominator);
  }

  /** The least B with which so many entries need no growth. */
  int log2Buckets(long entries) {
    int b = 0;
    while (exceeded(entries, b)) {
      b++;
      if (b > MOST_LOG2_BUCKETS) {
        throw new IllegalArgumentException("a map for " + entries + " entries is too large");
      }
    }
    return b;
  }
}
