package dev.inplace.benchmarks.flooding;

import dev.inplace.map.Hash;
import java.util.function.LongUnaryOperator;

/**
 * Keys as an attacker would choose them who thinks that a map's seed is {@link #KNOWN_SEED}: in
 * such a map the hashes of all end in the same {@link #EQUAL_BITS} bits, so that a million keys
 * would fall into 64 of its 2^18 buckets, and a look-up would compare thousands of them. They are
 * found by trying: of 4096 keys one will do.
 */
final class ChosenKeys {
  private static final long KNOWN_SEED = 0x5EED_5EED_5EED_5EEDL;
  private static final int EQUAL_BITS = 12;
  private static final long EQUAL_MASK = (1L << EQUAL_BITS) - 1;

  /** Odd, so that no number comes twice; then they look as random as keys that are drawn. */
  private static final long STEP = 0xBF58_476D_1CE4_E5B9L;

  /** Eight bytes of 0x30 to 0x6F: characters, and one word of the hash. */
  private static final long CHARACTERS = 0x3030_3030_3030_3030L;

  private static final long SIX_BITS_OF_EACH = 0x3F3F_3F3F_3F3F_3F3FL;

  private ChosenKeys() {}

  /** So many keys for a map of longs. */
  static long[] numbers(int count) {
    return search(count, KNOWN_SEED, number -> number);
  }

  /** The same for a map of texts: eight characters each, the first in the lowest byte. */
  static long[] texts(int count) {
    return search(count, Hash.mix(KNOWN_SEED, Long.BYTES), ChosenKeys::text);
  }

  /** Eight characters made of the low 48 bits of a number. */
  static long text(long number) {
    return CHARACTERS + Long.expand(number, SIX_BITS_OF_EACH);
  }

  private static long[] search(int count, long seed, LongUnaryOperator keyOf) {
    long[] keys = new long[count];
    long number = 0;
    for (int found = 0; found < count; number += STEP) {
      long key = keyOf.applyAsLong(number);
      if ((Hash.mix(seed, key) & EQUAL_MASK) == 0) {
        keys[found++] = key;
      }
    }
    return keys;
  }
}
