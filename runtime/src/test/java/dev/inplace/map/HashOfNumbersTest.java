package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of keys that a poor hash spreads badly. */
class HashOfNumbersTest {
  private static final int MOST = 1 << 17;
  private static final long[] SEEDS = new Random(20).longs(4).toArray();

  static IntStream shifts() {
    return IntStream.rangeClosed(0, 56);
  }

  @ParameterizedTest
  @MethodSource("shifts")
  void multiplesOfAPowerOfTwo(int shift) {
    int count = (int) Math.min(MOST, 1L << Math.min(30, 64 - shift));
    check("multiples of 2^" + shift, count, i -> (long) i << shift);
  }

  @Test
  void sequences() {
    check("from 0 down", MOST, i -> -i);
    check("around the sign change of an int", MOST, i -> Integer.MAX_VALUE - MOST / 2 + (long) i);
    check("times", MOST, i -> 1_700_000_000_000L + i);
    check("bits reversed", MOST, i -> Long.reverse(i));
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        3,
        5,
        7,
        10,
        60,
        100,
        255,
        1000,
        3600,
        65_537,
        1_000_003,
        0x1_0000_0001L,
        0xFFFF_FFFFL,
        0x0101_0101_0101_0101L,
        0x9E37_79B9_7F4A_7C15L,
        0xF1DE_83E1_9937_733DL // the inverse of the golden ratio's multiplier
      })
  void strides(long stride) {
    check("multiples of " + stride, MOST, i -> i * stride);
  }

  @Test
  void twoNumbersInOneKey() {
    check("pairs", 1 << 16, i -> (long) (i >>> 8) << 32 | (i & 0xFF));
    check("pairs of shorts", 1 << 16, i -> (long) (i >>> 8) << 48 | (long) (i & 0xFF) << 16);
    check("equal halves", MOST, i -> (long) i << 32 | i);
  }

  @Test
  void bitsOfDoubles() {
    check("whole doubles", MOST, i -> Double.doubleToRawLongBits(i));
    check("hundredths", MOST, i -> Double.doubleToRawLongBits(i / 100.0));
  }

  @Test
  void everyBitOfAKeyCounts() {
    for (long seed : SEEDS) {
      for (int bit = 0; bit < 64; bit++) {
        assertThat(Hash.mix(seed, 1L << bit)).isNotEqualTo(Hash.mix(seed, 0));
      }
    }
  }

  @Test
  void aSeedMakesAnotherHash() {
    assertThat(Hash.mix(SEEDS[0], 7)).isNotEqualTo(Hash.mix(SEEDS[1], 7));
  }

  @Test
  void bothZerosMixAlike() {
    for (long seed : SEEDS) {
      assertThat(Hash.mix(seed, -0.0f)).isEqualTo(Hash.mix(seed, 0.0f));
      assertThat(Hash.mix(seed, -0.0)).isEqualTo(Hash.mix(seed, 0.0));
      assertThat(Hash.mix(seed, 1.0f)).isNotEqualTo(Hash.mix(seed, -1.0f));
      assertThat(Hash.mix(seed, Double.MIN_VALUE)).isNotEqualTo(Hash.mix(seed, 0.0));
    }
  }

  @Test
  void floatsSpread() {
    for (long seed : SEEDS) {
      long[] hashes = new long[MOST];
      for (int i = 0; i < MOST; i++) {
        hashes[i] = Hash.mix(seed, i / 8f);
      }
      Spread.checkNearUniform("eighths", hashes);
    }
  }

  private static void check(String name, int count, IntToLongFunction key) {
    for (long seed : SEEDS) {
      long[] hashes = new long[count];
      for (int i = 0; i < count; i++) {
        hashes[i] = Hash.mix(seed, key.applyAsLong(i));
      }
      Spread.checkNearUniform(name, hashes);
    }
  }
}
