package dev.inplace.map;

/**
 * When a map grows: at more than 6.5 entries a bucket on average, as in Go, where that was measured
 * to balance overflow buckets against empty slots (runtime/map.go, loadFactorNum). A flat table has
 * no overflow buckets, and the fuller it is the longer are its runs: it grows at more than 5.5, so
 * that more than a third of its slots are empty most of the time, as in maps of the heap.
 */
enum LoadFactor {
  CLASSIC(13, 2, LoadFactor.SLOTS),
  FLAT(11, 2, 6);

  /** Entries of one bucket. */
  static final int SLOTS = 8;

  private static final int MOST_LOG2_BUCKETS = 48;

  private final int numerator;
  private final int denominator;
  private final int mostOfOneBucket;

  LoadFactor(int numerator, int denominator, int mostOfOneBucket) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.mostOfOneBucket = mostOfOneBucket;
  }

  /** Whether so many entries are too many for 2^b buckets. */
  boolean exceeded(long entries, int b) {
    return entries > most(b);
  }

  /** The most entries that need no more than 2^b buckets. */
  long most(int b) {
    return b == 0 ? mostOfOneBucket : numerator * ((1L << b) / denominator);
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
