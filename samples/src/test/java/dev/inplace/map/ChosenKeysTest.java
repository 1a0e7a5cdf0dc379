package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.samples.orderbook.LongLevelMap;
import dev.inplace.samples.words.StringLongMap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Keys whose hashes under a known seed end in the same ten bits, so that all would fall into four
 * of the 4096 buckets that they need. Each map has a seed of its own, under which they spread.
 */
class ChosenKeysTest {
  private static final long KNOWN_SEED = 0x5EED;
  private static final int KEYS = 20_000;
  private static final long BUCKETS = 4096;
  private static final long EQUAL_BITS = (1 << 10) - 1;
  private static final long ODD = 0xBF58_476D_1CE4_E5B9L;
  private static final ValueLayout.OfLong WORD =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  /**
   * Of random keys, 4.9 fall into a bucket. That more than 24 fall into one of the 4096, and make a
   * chain of four, happens once in two million times.
   */
  private static final int LONGEST_OF_RANDOM_KEYS = 3;

  @Test
  void numbersSpreadAsRandomOnesDo() {
    long[] keys = choose(KNOWN_SEED, number -> number);
    assertThat(buckets(KNOWN_SEED, keys)).isEqualTo(4);
    try (LongLevelMap map = LongLevelMap.create()) {
      assertThat(buckets(Seed.of(map), keys)).isGreaterThan(BUCKETS * 9 / 10);
      for (long key : keys) {
        map.findOrInsert(key);
      }
      checkSpread(map.stats());
    }
  }

  /** Texts of eight characters are one word of the hash, behind their length. */
  @Test
  void textsSpreadAsRandomOnesDo() {
    long known = Hash.mix(KNOWN_SEED, Long.BYTES);
    long[] keys = choose(known, ChosenKeysTest::text);
    assertThat(buckets(known, keys)).isEqualTo(4);
    try (Arena arena = Arena.ofConfined();
        StringLongMap map = StringLongMap.create()) {
      MemorySegment texts = arena.allocate(WORD, KEYS);
      for (int i = 0; i < KEYS; i++) {
        texts.setAtIndex(WORD, i, keys[i]);
        map.add(texts, (long) i * Long.BYTES, Long.BYTES, 1);
      }
      checkSpread(map.stats());
    }
  }

  private static long[] choose(long seed, LongUnaryOperator keyOf) {
    long[] keys = new long[KEYS];
    long number = 0;
    for (int found = 0; found < KEYS; number += ODD) { // no number comes twice
      long key = keyOf.applyAsLong(number);
      if ((Hash.mix(seed, key) & EQUAL_BITS) == 0) {
        keys[found++] = key;
      }
    }
    return keys;
  }

  private static long text(long number) {
    return 0x3030_3030_3030_3030L + Long.expand(number, 0x3F3F_3F3F_3F3F_3F3FL);
  }

  /** How many of the 4096 buckets hashes that begin so would use. */
  private static long buckets(long seed, long[] keys) {
    return Arrays.stream(keys).map(key -> Hash.mix(seed, key) & (BUCKETS - 1)).distinct().count();
  }

  private static void checkSpread(MapStats stats) {
    assertThat(stats.size()).isEqualTo(KEYS);
    assertThat(stats.buckets()).isEqualTo(BUCKETS);
    assertThat(stats.longestChain()).isLessThanOrEqualTo(LONGEST_OF_RANDOM_KEYS);
    assertThat(stats.overflowBuckets()).isLessThan(BUCKETS / 8);
  }
}
