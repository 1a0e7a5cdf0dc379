package dev.inplace.map;

/**
 * The control byte of a slot: 0 if the slot is empty, else seven bits of the key's hash under a set
 * top bit. Eight of them are read as one word, the first slot in the lowest byte.
 *
 * <p>Source: hashbrown and Abseil, whose control bytes mark the empty slot instead.
 */
public final class Control {
  /** Slots of a bucket; their control bytes are read as one word. */
  public static final int SLOTS = 8;

  /** An empty slot. */
  public static final int EMPTY = 0;

  private static final int ENTRY = 0x80;
  private static final int HASH_BITS = 0x7F;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;

  /** Multiplies the lowest bit of each byte into the highest byte, the first byte's lowest. */
  private static final long GATHER = 0x0102_0408_1020_4080L;

  private Control() {}

  /**
   * The control byte for a key's hash. Its bits lie below those that choose the table and the slot,
   * in maps of up to 2^33 slots.
   */
  public static int of(long hash) {
    return ((int) (hash >>> 24) & HASH_BITS) | ENTRY;
  }

  /**
   * The slots of a word that may have this control byte, as a set for {@link #first}. A slot above
   * a match can be a false positive; the comparison of keys decides in any case.
   */
  public static long matches(long word, int control) {
    long others = word ^ control * ONES;
    return others - ONES & ~others & TOPS;
  }

  /** The empty slots of a word, as a set. */
  public static long empties(long word) {
    return ~word & TOPS;
  }

  /** The slots of a word with an entry, as a set. */
  public static long entries(long word) {
    return word & TOPS;
  }

  /** The first slot of a set, 0 to 7; the set is not empty. */
  public static int first(long set) {
    return Long.numberOfTrailingZeros(set) >>> 3;
  }

  /** A set without its first slot. */
  public static long rest(long set) {
    return set & set - 1;
  }

  /** A set with one bit a slot instead of eight. */
  static long bits(long set) {
    return ((set >>> 7) * GATHER) >>> 56;
  }

  /** The set of all slots of a bucket from a slot on, in whichever bucket that is. */
  public static long from(long slot) {
    return -1L << (slot << 3);
  }

  /** The set of the slots of a bucket from one number to below another; both may be outside. */
  public static long range(long from, long to) {
    long first = from <= 0 ? -1 : -1L << (from << 3);
    return to >= SLOTS ? first : first & (1L << (to << 3)) - 1;
  }

  /** The set of all slots of a bucket, in a table whose last slot has this number. */
  public static long all(long mask) {
    return -1L >>> Math.max(0, 56 - (mask << 3));
  }

  /** Slots from a bucket of such a table once around the ring to itself. */
  public static long next(long mask) {
    return Math.max(SLOTS, mask + 1);
  }

  /** A control byte as text in a dump. */
  static String describe(int control) {
    return control == EMPTY ? "empty" : "0x%02x".formatted(control);
  }
}
