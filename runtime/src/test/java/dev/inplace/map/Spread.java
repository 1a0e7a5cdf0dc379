package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongToIntFunction;

/**
 * How evenly hashes fill bins, as the chi-square statistic: about the number of bins if they fall
 * like random numbers, less if they fall more evenly.
 */
final class Spread {
  private static final int SAMPLE = 1 << 14;

  private Spread() {}

  /** Checks what a map takes from a hash: bucket index (for each B), home slot and tophash. */
  static void checkNearUniform(String keys, long[] hashes) {
    for (int b = 3; 6.5 * (1 << b) <= hashes.length; b++) {
      int full = (int) (6.5 * (1 << b)); // a map of 2^B buckets just before it grows
      int mask = (1 << b) - 1;
      check(keys + ", bucket", hashes, full, mask + 1, hash -> (int) hash & mask);
      check(
          keys + ", bucket and home slot",
          hashes,
          full,
          8 * (mask + 1),
          hash -> ((int) hash & mask) << 3 | Tophash.home(hash));
    }
    check(keys + ", home slot", hashes, Math.min(hashes.length, SAMPLE), 8, Tophash::home);
    int tops = hashes.length < 2048 ? 16 : 256;
    check(
        keys + ", tophash",
        hashes,
        Math.min(hashes.length, SAMPLE),
        tops,
        hash -> (int) (hash >>> 56) & tops - 1);
  }

  private static void check(
      String what, long[] hashes, int count, int bins, LongToIntFunction bin) {
    int degreesOfFreedom = bins - 1;
    // By chance once in a million for home slots, and never for many bins.
    assertThat(chiSquare(hashes, count, bins, bin))
        .as("%s, %d keys, %d degrees of freedom", what, count, degreesOfFreedom)
        .isLessThan(3 * degreesOfFreedom + 20);
  }

  private static double chiSquare(long[] hashes, int count, int bins, LongToIntFunction bin) {
    int[] found = new int[bins];
    for (int i = 0; i < count; i++) {
      found[bin.applyAsInt(hashes[i])]++;
    }
    double expected = (double) count / bins;
    double sum = 0;
    for (int number : found) {
      sum += (number - expected) * (number - expected) / expected;
    }
    return sum;
  }
}
