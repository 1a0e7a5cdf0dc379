package dev.inplace.map;

/**
 * When a map grows: at more than 6.5 entries a bucket on average, as in Go, where that was measured
 * to balance overflow buckets against empty slots (runtime/map.go, loadFactorNum).
 */
final class LoadFactor {
  /** Entries of one bucket. */
  static final int SLOTS = 8;

  private static final int NUMERATOR = 13;
  private static final int DENOMINATOR = 2;
  private static final int MOST_LOG2_BUCKETS = 48;

  private LoadFactor() {}

  /** Whether so many entries are too many for 2^b buckets. */
  static boolean exceeded(long entries, int b) {
    return entries > most(b);
  }

  /** The most entries that need no more than 2^b buckets. */
  static long most(int b) {
    return b == 0 ? SLOTS : NUMERATOR * ((1L << b) / DENOMINATOR);
  }

  /** The least B with which so many entries need no growth. */
  static int log2Buckets(long entries) {
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
