package dev.inplace.map;

/**
 * The control byte of a slot: either a mark that says why the slot holds no entry, or the top eight
 * bits of its key's hash. A bucket's eight are read as one word, slot 0 in the lowest byte.
 *
 * <p>The marks have Go's names and numbers (runtime/map.go). With home slots a bucket does not fill
 * from the front, so {@link #EMPTY_REST} promises less than Go's: the slot is empty, and <i>no
 * overflow bucket follows</i>. A look-up that meets one still stops.
 */
public final class Tophash {
  /** An empty slot of the last bucket of a chain. */
  public static final int EMPTY_REST = 0;

  /** An empty slot of a bucket that others follow. */
  public static final int EMPTY_ONE = 1;

  /** The entry has moved to the bucket of the same number in the larger table. */
  public static final int EVACUATED_X = 2;

  /** The entry has moved to the upper half of the larger table. */
  public static final int EVACUATED_Y = 3;

  /** The slot was empty when its bucket was evacuated. */
  public static final int EVACUATED_EMPTY = 4;

  /** The least value that means an entry; hashes below it are raised by it. */
  public static final int MIN_TOPHASH = 5;

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long LOW_SEVEN = 0x7F7F_7F7F_7F7F_7F7FL;

  private Tophash() {}

  /** The control byte of a hash: 5 to 255. */
  public static int of(long hash) {
    int top = (int) (hash >>> 56);
    return top < MIN_TOPHASH ? top + MIN_TOPHASH : top;
  }

  /** The slot where an entry with this hash goes if it is free: three bits below the top eight. */
  public static int home(long hash) {
    return (int) (hash >>> 53) & 7;
  }

  /** A control byte as a dump shows it: a mark by its name. */
  static String describe(int tophash) {
    return switch (tophash) {
      case EMPTY_REST -> "emptyRest";
      case EMPTY_ONE -> "emptyOne";
      case EVACUATED_X -> "evacuatedX";
      case EVACUATED_Y -> "evacuatedY";
      case EVACUATED_EMPTY -> "evacuatedEmpty";
      default -> "0x%02x".formatted(tophash);
    };
  }

  /** Whether a control byte means an entry. */
  public static boolean isEntry(int tophash) {
    return tophash >= MIN_TOPHASH;
  }

  /** Whether a look-up goes on at a slot with this control byte. */
  static boolean isTaken(int tophash) {
    return tophash != EMPTY_REST;
  }

  /** A word that has bits in the control bytes before a slot, at which no look-up ends. */
  public static long before(int slot) {
    return (1L << (slot * 8)) - 1;
  }

  /**
   * The slots whose control byte is this one, as a word with the top bit of each such byte set.
   * Exact: no byte is reported because its neighbour matched.
   */
  public static long matches(long word, int tophash) {
    return zeroBytes(word ^ (ONES * tophash));
  }

  /** The slots that hold an entry, as such a word. */
  public static long entries(long word) {
    // A byte of at least 5 carries into its top bit when 123 is added to its low seven bits.
    return (((word & LOW_SEVEN) + ONES * (0x80 - MIN_TOPHASH)) | word) & ~LOW_SEVEN;
  }

  /** The slots that hold no entry, as such a word. */
  public static long empties(long word) {
    return entries(word) ^ ~LOW_SEVEN;
  }

  /** Whether a slot is one of such a word: 1 if it is, else 0, so that nothing need branch. */
  public static int count(long slots, int slot) {
    return (int) (slots >>> (slot * Byte.SIZE + 7)) & 1;
  }

  /** All bits of the slots before the first one of such a word; of all eight, if it has none. */
  static long beforeFirst(long slots) {
    return slots == 0 ? -1 : (slots & -slots) - 1;
  }

  /** One slot of such a word alone, if it has that; else the word. No branch has to be guessed. */
  static long preferred(long slots, int slot) {
    long one = slots & (0x80L << (slot * 8));
    return one == 0 ? slots : one;
  }

  /** The first slot of such a word, which must not be zero. */
  public static int first(long slots) {
    return Long.numberOfTrailingZeros(slots) >>> 3;
  }

  /** Such a word without its first slot. */
  public static long rest(long slots) {
    return slots & (slots - 1);
  }

  /** Whether a look-up may stop here: no bucket follows. */
  public static boolean endsChain(long word) {
    return ends(word) != 0;
  }

  /** The slots at which a look-up may stop, as such a word. */
  static long ends(long word) {
    return zeroBytes(word);
  }

  /** A word whose empty slots say that no bucket follows. */
  static long withoutOverflow(long word) {
    return word & ~(matches(word, EMPTY_ONE) >>> 7);
  }

  /** A word some of whose entries have gone, at which no look-up ends. */
  static long emptied(long word, long gone) {
    long ones = gone >>> 7;
    return (word & ~(ones * 0xFF)) | ones * EMPTY_ONE;
  }

  /** The control bytes of an evacuated bucket: where the entry of each slot has gone. */
  static long evacuated(long word, long toUpperHalf) {
    long entries = entries(word) >>> 7;
    long upper = (toUpperHalf >>> 7) & entries;
    return entries * EVACUATED_X + upper + (ONES ^ entries) * EVACUATED_EMPTY;
  }

  private static long zeroBytes(long word) {
    return ~(((word & LOW_SEVEN) + LOW_SEVEN) | word | LOW_SEVEN);
  }
}
