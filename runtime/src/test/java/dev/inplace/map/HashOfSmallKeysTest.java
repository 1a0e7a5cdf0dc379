package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keys of which there are few, as maps hash them: truths and the ordinals of enums from 0 on, bytes
 * and shorts with their sign, chars without one.
 */
class HashOfSmallKeysTest {
  private static final long SEED = 7;
  private static final int SEEDS = 1 << 14;

  @Test
  void allShortsAndAllChars() {
    checkSpread("shorts", 1 << 16, i -> (short) i);
    checkSpread("chars", 1 << 16, i -> (char) i);
    checkSpread("letters and their likes", 600, i -> 'A' + i);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 200, 257, 1000, 10_000})
  void ordinals(int constants) {
    checkSpread(constants + " ordinals", constants, i -> i);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 10, 16, 100, 256, 1000, 4096, 65_536, 1 << 20})
  void stridedInts(int stride) {
    checkSpread("ints at distances of " + stride, 1 << 12, i -> i * stride);
    checkSpread("ints down at distances of " + stride, 1 << 12, i -> -i * stride);
  }

  @Test
  void allBytes() {
    checkSpread("bytes", 1 << 8, i -> (byte) i);
  }

  private static void checkSpread(String keys, int count, IntToLongFunction key) {
    Random seeds = new Random(SEED);
    for (int i = 0; i < 8; i++) {
      Spread.checkNearUniform(keys, hashes(seeds.nextLong(), count, key));
    }
  }

  /** Few keys tell little about one seed; so how two of them fall is told by many seeds. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 16, 64, 128, 255, -1, -2, -128, -32_768})
  void twoKeysOfOneMapFallIndependently(int distance) {
    for (int first : new int[] {0, 1, 5, 100}) {
      Random seeds = new Random(SEED);
      long[] both = new long[SEEDS];
      for (int i = 0; i < SEEDS; i++) {
        long seed = seeds.nextLong();
        long one = Hash.mix(seed, first);
        long other = Hash.mix(seed, first + distance);
        both[i] = one ^ other; // random if neither tells about the other
      }
      Spread.checkNearUniform("pairs " + distance + " apart", both);
    }
  }

  /** The most of eight keys, as an enum of eight constants has, in one home slot. */
  @Test
  void eightKeysShareHomeSlotsAsRandomNumbersDo() {
    Random seeds = new Random(SEED);
    long taken = 0;
    for (int i = 0; i < SEEDS; i++) {
      int slots = 0;
      for (long hash : hashes(seeds.nextLong(), 8, ordinal -> ordinal)) {
        slots |= 1 << (hash >>> 61);
      }
      taken += Integer.bitCount(slots);
    }
    double expected = 8 * (1 - Math.pow(7 / 8.0, 8)); // 5.25 of the 8 slots
    assertThat((double) taken / SEEDS).isBetween(expected - 0.05, expected + 0.05);
  }

  private static long[] hashes(long seed, int count, IntToLongFunction key) {
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = Hash.mix(seed, key.applyAsLong(i));
    }
    return hashes;
  }
}
