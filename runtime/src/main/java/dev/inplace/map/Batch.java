package dev.inplace.map;

/**
 * Where look-ups of many keys at once note what they have in hand. They go in blocks: first the
 * homes of all keys of a block are computed, then the word at each home is read, and only then is
 * anything compared. So nothing is guessed while memory is waited for, and the processor has as
 * many reads under way as it can; the comparisons find their bytes in the cache.
 *
 * <p>What is noted is no more than a hint: a home is compared with its key again before it is
 * shown. So threads that look up in one map which nobody changes may share this object.
 */
public final class Batch {
  /** Keys of a block: several times as many as a processor has reads under way. */
  private static final int BLOCK = 64;

  private final long[] homes = new long[BLOCK];
  private final long[] words = new long[BLOCK];

  Batch() {}

  /** How many keys the next block has, of so many that are left. */
  public static int block(int left) {
    return Math.min(left, BLOCK);
  }

  /** Notes the home slot of the key with a number in the block. */
  public void home(int number, long place) {
    homes[number] = place;
  }

  /** The home slot of the key with a number in the block. */
  public long home(int number) {
    return homes[number];
  }

  /** Notes what was read at a home; nobody asks for it, but what is not kept need not be read. */
  public void read(int number, long word) {
    words[number] = word;
  }
}
