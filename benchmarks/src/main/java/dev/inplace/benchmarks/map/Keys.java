package dev.inplace.benchmarks.map;

import java.util.SplittableRandom;

/** Keys by number: different ones for different numbers, which look random. */
public final class Keys {
  private static final int LEAST_DRAWS = 1 << 16;
  private static final int LEAST_LENGTH = 4;
  private static final int LENGTHS = 37;

  private Keys() {}

  /** The finaliser of SplitMix64, which is a bijection. */
  public static long number(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }

  static Pair pair(long number) {
    long mixed = number(number);
    return new Pair(mixed, (int) (mixed >> 7), (int) number);
  }

  /** Of 4 to 40 letters and digits: those of the number first, then what fills the length. */
  static String text(long number) {
    long mixed = number(number);
    int length = LEAST_LENGTH + (int) Long.remainderUnsigned(mixed, LENGTHS);
    StringBuilder text = new StringBuilder(length);
    String digits = Long.toString(number, Character.MAX_RADIX);
    text.repeat('0', Math.max(0, LEAST_LENGTH - digits.length())).append(digits);
    while (text.length() < length) {
      mixed = number(mixed);
      text.append(Character.forDigit((int) (mixed >>> 60), Character.MAX_RADIX));
    }
    return text.toString();
  }

  /**
   * Numbers below a bound, drawn at random: so many as there are numbers, or more, since branches
   * are learned where a short order repeats. How many there are is a power of two.
   */
  static int[] draw(int bound) {
    int draws = Math.max(LEAST_DRAWS, Integer.highestOneBit(bound - 1) << 1);
    return new SplittableRandom(1).ints(draws, 0, bound).toArray();
  }
}
