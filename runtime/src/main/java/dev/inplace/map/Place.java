package dev.inplace.map;

/**
 * Where something lies in a map's memory, as one {@code long}: the number of a slab in the upper 32
 * bits, an offset in that slab in the lower. Links between buckets are places, never addresses, so
 * a map's bytes mean the same wherever they are copied to.
 *
 * <p>Buckets are a multiple of eight bytes long, so the lowest three bits of a bucket's place are
 * zero; the place of an entry is its bucket's with the slot in these bits. In a flat map, where
 * there are no links to buckets, a place has not the offset of its bucket but the number of its
 * first slot in the slab, also a multiple of eight; so an entry's is the number of its slot.
 */
public final class Place {
  /** No place: slab 0 is never used, so zeroed memory links to nothing. */
  public static final long NONE = 0;

  /** What a look-up returns for a key that is not in the map. */
  public static final long ABSENT = -1;

  private static final long OFFSET_MASK = 0xFFFF_FFFFL;
  private static final long SLOT_MASK = 7;

  private Place() {}

  static long of(long slab, long offset) {
    return (slab << 32) | offset;
  }

  static int slab(long place) {
    return (int) (place >>> 32);
  }

  /** The offset, in its slab, of what is neither a bucket nor an entry; bytes. */
  public static long offset(long place) {
    return place & OFFSET_MASK;
  }

  /**
   * The offset, in its slab, of a bucket or of the bucket that an entry lies in, bytes; in a flat
   * map the number of its first slot.
   */
  public static long bucket(long place) {
    return place & (OFFSET_MASK ^ SLOT_MASK);
  }

  /** The place of the bucket that an entry lies in. */
  static long bucketOf(long place) {
    return place & ~SLOT_MASK;
  }

  /** Whether a number is that of a slot. */
  public static boolean isSlot(long number) {
    return (number & SLOT_MASK) == number;
  }

  /** The slot of an entry, 0 to 7. */
  public static int slot(long place) {
    return (int) (place & SLOT_MASK);
  }
}
