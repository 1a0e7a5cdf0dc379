package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Probes for sets of keys, compared with those for random hashes: the mean is at most 1.5 times as
 * long, the longest 3 times, and at most 3 times as many control bytes match by accident.
 *
 * <p>Rings are simulated, one less than half full and one 3/4 full. Each set takes some of 20 fixed
 * seeds; {@code -Dhash.seeds=20} takes all.
 */
class HashDistributionTest {
  private static final int KEYS = 1_000_000;
  private static final int SEEDS = 20;
  private static final int SEEDS_OF_SET = Integer.getInteger("hash.seeds", 2);

  /** Of {@link Hash}: keys are chosen against them. */
  private static final long[] MULTIPLIERS = {0x9E37_79B9_7F4A_7C15L, 0xE703_7ED1_A0B4_28DBL};

  private static final Map<Integer, Probes> RANDOM = new HashMap<>();

  private final Random random = new Random(11);

  /** The steps of all inserts of a ring. */
  private record Probes(double mean, long longest, double falseMatches) {}

  /** The hash of a key with a number. */
  @FunctionalInterface
  private interface Keys {
    long hash(long seed, int number);
  }

  private static Arguments numbers(String name, IntToLongFunction key) {
    return set(name, (seed, number) -> Hash.mix(seed, key.applyAsLong(number)));
  }

  private static Arguments set(String name, Keys keys) {
    return arguments(name, keys);
  }

  static Stream<Arguments> sequences() {
    long nanos = 1_700_000_000_000_000_000L;
    return Stream.of(
        numbers("from 0 down", i -> -i),
        numbers("bits reversed", i -> Long.reverse(i)),
        numbers("addresses of a network, as ints", i -> 0x0A00_0000 + i * 37),
        numbers("addresses, last byte first", i -> Integer.reverseBytes(i)),
        numbers("times, microseconds apart", i -> nanos + i * 1000L),
        numbers("times, about a millisecond apart", i -> nanos + i * 1_000_000L + jitter(i)),
        numbers("snowflake ids", i -> 1_700_000_000_000L + i / 8 << 22 | 5 << 12 | i & 7),
        set("whole doubles", (seed, i) -> Hash.mix(seed, (double) i)),
        set("halves", (seed, i) -> Hash.mix(seed, i * 0.5 + 1e6)),
        set("prices", (seed, i) -> Hash.mix(seed, i / 100.0)),
        set("floats", (seed, i) -> Hash.mix(seed, i / 8f)),
        numbers("pointers aligned to 64", i -> 0x7F00_0000_0000L + i * 64L),
        numbers("pages", i -> 0x7F00_0000_0000L + i * 4096L),
        numbers("pairs", i -> (long) (i >>> 10) << 32 | i & 1023),
        numbers("equal halves", i -> (long) i << 32 | i),
        set("two words", (seed, i) -> Hash.mix(Hash.mix(seed, i >>> 10), i & 1023)));
  }

  private static long jitter(int number) {
    return number * 0x9E37_79B9L >>> 20 & 1023;
  }

  static Stream<Arguments> shifts() {
    return IntStream.rangeClosed(0, 44)
        .mapToObj(shift -> numbers("id << " + shift, i -> (long) i << shift));
  }

  static Stream<Arguments> strides() {
    return LongStream.of(
            3,
            7,
            10,
            1000,
            1_000_000_000L,
            65_537,
            0xFFFF_FFFFL,
            0x1_0000_0001L,
            0x0101_0101_0101_0101L,
            998_244_353L * 1_000_003L,
            6_364_136_223_846_793_005L,
            MULTIPLIERS[0],
            0xF1DE_83E1_9937_733DL, // the inverse of it
            MULTIPLIERS[1])
        .mapToObj(stride -> numbers("multiples of " + stride, i -> i * stride));
  }

  /** Keys that differ in 20 bits, which a multiplier moves least. */
  static Stream<Arguments> fewBits() {
    return Stream.concat(
        Arrays.stream(MULTIPLIERS)
            .mapToObj(
                multiplier ->
                    numbers(
                        "bits against 0x" + Long.toHexString(multiplier),
                        bits(
                            IntStream.range(0, 64)
                                .boxed()
                                .sorted(
                                    Comparator.comparingDouble(
                                        i -> Math.abs((double) (multiplier << i))))
                                .limit(20)
                                .mapToInt(i -> i)
                                .toArray()))),
        IntStream.of(0, 8, 16, 24, 32, 40, 44)
            .mapToObj(
                first ->
                    numbers(
                        "every third bit from " + first,
                        bits(IntStream.range(0, 20).map(i -> (3 * i + first) % 64).toArray()))));
  }

  private static IntToLongFunction bits(int[] positions) {
    return number -> {
      long key = 0;
      for (int i = 0; i < positions.length; i++) {
        key |= (number >>> i & 1L) << positions[i];
      }
      return key;
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"sequences", "shifts", "strides", "fewBits"})
  void probesAreAsOfRandomKeys(String name, Keys keys) {
    check(name, KEYS, keys);
  }

  /** Structs that differ from a given one in a single byte. */
  @Test
  void structsThatDifferInOneByte() {
    for (int size : new int[] {24, 40, 64, 128}) {
      byte[] content = new byte[size];
      random.nextBytes(content);
      MemorySegment struct = MemorySegment.ofArray(content);
      check(
          "structs of " + size + " bytes",
          255 * size,
          (seed, i) -> {
            content[i / 255] += (byte) (i % 255 + 1);
            long hash = Hash.mix(seed, struct, 0, size);
            content[i / 255] -= (byte) (i % 255 + 1);
            return hash;
          });
    }
  }

  /** A number of seven digits among bytes that are the same in all keys. */
  @Test
  void textsWithMuchInCommon() {
    for (int before : new int[] {0, 1, 5, 16, 40, 100}) {
      for (int behind : new int[] {0, 3, 9, 30, 100}) {
        int size = before + 7 + behind;
        MemorySegment text =
            MemorySegment.ofArray("x".repeat(size).getBytes(StandardCharsets.US_ASCII));
        check(
            "texts of " + before + " + 7 + " + behind + " bytes",
            KEYS / 10,
            (seed, i) -> {
              int rest = i;
              for (int at = before + 6; at >= before; at--) {
                text.set(LittleEndian.BYTE, at, (byte) ('0' + rest % 10));
                rest /= 10;
              }
              return Hash.mix(seed, text, 0, size);
            });
      }
    }
  }

  private static void check(String name, int count, Keys keys) {
    int large = Integer.SIZE - Integer.numberOfLeadingZeros(count); // 10^6 in 2^20
    Random random = new Random(name.hashCode());
    int first = random.nextInt(SEEDS);
    long[] hashes = new long[count];
    for (int i = 0; i < SEEDS_OF_SET; i++) {
      long seed = seed((first + i) % SEEDS);
      for (int number = 0; number < count; number++) {
        hashes[number] = keys.hash(seed, number);
      }
      check(name, seed, hashes, count, large + 1);
      int log2 = large - (count < 3L << large - 2 ? 1 : 0);
      check(name, seed, hashes, 3 << log2 - 2, log2);
    }
  }

  private static long seed(int number) {
    return new Random(number).nextLong();
  }

  private static void check(String name, long seed, long[] hashes, int count, int log2) {
    Probes random =
        RANDOM.computeIfAbsent(
            31 * count + log2, _ -> probes(new Random(5).longs(count).toArray(), count, log2));
    Probes probes = probes(hashes, count, log2);
    assertThat(probes.mean() / random.mean())
        .as("mean probe of %s, seed %d, ring of 2^%d", name, seed, log2)
        .isLessThan(1.5);
    assertThat((double) probes.longest() / random.longest())
        .as("longest probe of %s, seed %d, ring of 2^%d", name, seed, log2)
        .isLessThan(3);
    assertThat(probes.falseMatches() / random.falseMatches())
        .as("false matches of %s, seed %d, ring of 2^%d", name, seed, log2)
        .isLessThan(3);
  }

  /** Fills a ring of control bytes. */
  private static Probes probes(long[] hashes, int count, int log2) {
    byte[] ring = new byte[1 << log2];
    int mask = ring.length - 1;
    long steps = 0;
    long longest = 0;
    long matches = 0;
    for (int i = 0; i < count && steps < 100L * count; i++) {
      int slot = (int) (hashes[i] >>> -log2);
      byte control = (byte) Control.of(hashes[i]);
      long probe = 1;
      for (; ring[slot] != Control.EMPTY; probe++) {
        matches += ring[slot] == control ? 1 : 0;
        slot = slot + 1 & mask;
      }
      ring[slot] = control;
      steps += probe;
      longest = Math.max(longest, probe);
    }
    return new Probes((double) steps / count, longest, (double) matches / count);
  }
}
