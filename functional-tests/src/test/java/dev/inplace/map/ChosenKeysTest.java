package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.annotation.StructMap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Keys whose hashes under a known seed begin with the same eight bits, so that all have their home
 * in one of 256 parts of a table. Each map has a seed of its own, under which they spread; under
 * the known one the map is slow, and still right.
 */
@StructMap(key = String.class, value = long.class)
class ChosenKeysTest {
  private static final long KNOWN_SEED = 0x5EED;
  private static final int KEYS = 30_000;
  private static final BucketShape SHAPE = BucketShape.of(LongLevelBucket.class);
  private static final int EQUAL_BITS = 8;
  private static final long ODD = 0xBF58_476D_1CE4_E5B9L;
  private static final ValueLayout.OfLong WORD =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Of random keys, the probe of a map whose tables are 7/16 to 7/8 full has 1.4 to 4.5 slots. */
  private static final double MEAN_PROBE_OF_RANDOM_KEYS = 7;

  @Test
  void numbersSpreadAsRandomOnesDo() {
    long[] keys = choose(KNOWN_SEED, EQUAL_BITS, number -> number);
    try (LongLevelMap map = LongLevelMap.create()) {
      for (long key : keys) {
        map.findOrInsert(key);
      }
      checkSpread(map.stats());
    }
  }

  /** Texts of eight characters are one word of the hash, behind their length. */
  @Test
  void textsSpreadAsRandomOnesDo() {
    long[] keys = choose(Hash.mix(KNOWN_SEED, Long.BYTES), EQUAL_BITS, ChosenKeysTest::text);
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

  private static void checkSpread(MapStats stats) {
    assertThat(stats.size()).isEqualTo(KEYS);
    assertThat(stats.load()).isGreaterThan(0.4);
    assertThat(stats.meanProbe()).isLessThan(MEAN_PROBE_OF_RANDOM_KEYS);
  }

  /** A split would not part them, so a full table doubles beyond the limit. */
  @Test
  void keysThatDoCollideMakeTheirTableDouble() {
    long[] keys = Arrays.copyOf(choose(KNOWN_SEED, EQUAL_BITS, number -> number), 5000);
    try (LongLevelMap map = LongLevelMap.create()) {
      Seed.set(map, KNOWN_SEED);
      Filling.lowerLimit(map, 12);
      long limit = Filling.limit(map);
      for (long key : keys) {
        map.findOrInsert(key).orders((int) key);
      }
      assertThat(check(map, keys).tables()).containsExactly(2 * limit);
      for (long key = 1; key < 100_000; key++) {
        map.findOrInsert(-key).orders((int) -key);
      }
      assertThat(check(map, keys).tables()).hasSizeGreaterThan(4);
      for (long key : keys) {
        assertThat(map.remove(key)).isTrue();
      }
      assertThat(check(map, new long[0]).entries()).isEqualTo(99_999);
    }
  }

  /** Of two bits, the first parts no keys: a small table is for the other hashes. */
  @Test
  void keysWithOneEqualBitMakeASmallTableBesideTheirs() {
    long[] keys = choose(KNOWN_SEED, 1, number -> number);
    try (LongLevelMap map = LongLevelMap.create()) {
      Seed.set(map, KNOWN_SEED);
      long limit = Filling.limit(map);
      for (long key : keys) {
        map.findOrInsert(key).orders((int) key);
      }
      assertThat(check(map, keys).tables()).contains(limit, Filling.first(map)).hasSize(3);
      for (long key = 1; key < 100_000; key++) {
        map.findOrInsert(-key).orders((int) -key);
      }
      assertThat(check(map, keys).tables()).doesNotContain(Filling.first(map));
    }
  }

  private static Inspection check(LongLevelMap map, long[] keys) {
    for (long key : keys) {
      assertThat(map.at(key).orders()).isEqualTo((int) key);
    }
    return MapInspector.check(map, SHAPE);
  }

  /** Positive keys whose hashes begin with so many zeros. */
  private static long[] choose(long seed, int bits, LongUnaryOperator keyOf) {
    long[] keys = new long[KEYS];
    long number = 0;
    for (int found = 0; found < KEYS; number += ODD) { // no number comes twice
      long key = keyOf.applyAsLong(number);
      if (key > 0 && Hash.mix(seed, key) >>> -bits == 0) {
        keys[found++] = key;
      }
    }
    return keys;
  }

  private static long text(long number) {
    return 0x3030_3030_3030_3030L + Long.expand(number, 0x3F3F_3F3F_3F3F_3F3FL);
  }
}
