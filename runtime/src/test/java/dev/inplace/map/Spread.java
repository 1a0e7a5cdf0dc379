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

  /** Checks what a map takes from a hash: the home slot in a table of any size, control byte. */
  static void checkNearUniform(String keys, long[] hashes) {
    for (int log2 = 1; 7 << log2 - 3 <= hashes.length; log2++) {
      int shift = Long.SIZE - log2;
      int full = Math.max(2, 7 << log2 - 3); // a table just before it grows
      check(keys + ", home slot", hashes, full, 1 << log2, hash -> (int) (hash >>> shift));
    }
    int sample = Math.min(hashes.length, SAMPLE);
    check(keys + ", first slots", hashes, sample, 8, hash -> (int) (hash >>> 61));
    int controls = hashes.length < 2048 ? 16 : 128;
    check(keys + ", control byte", hashes, sample, controls, hash -> Control.of(hash) % controls);
    int both = Math.min(1 << 14, Integer.highestOneBit(hashes.length) / 8);
    check(
        keys + ", bucket and control byte",
        hashes,
        hashes.length,
        both,
        hash -> ((int) (hash >>> 57) << 7 | Control.of(hash) & 0x7F) % both);
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
