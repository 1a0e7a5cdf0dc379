package dev.inplace.map;

import java.lang.foreign.MemorySegment;

/**
 * Entries that no look-up finds: those whose key has a NaN and so does not equal itself.
 *
 * <p>As in Go, such an entry goes to a bucket drawn at random, so that many of them do not crowd
 * into one chain. Its key cannot tell its hash afterwards; its place does. For that it always lies
 * in the home slot of a head: the top eight bits of its hash are its control byte, the next three
 * its slot, the low ones the number of its bucket, and those between follow from the first eleven
 * and the seed. Evacuation moves these entries before the others of their chain, so their home slot
 * is free, and the hash they have in the new table is the one they had in the old: cursors note it.
 */
final class Unfindable {
  private static final int TOPHASH_SHIFT = 56;
  private static final int HOME_SHIFT = 53;
  private static final long BETWEEN = (1L << HOME_SHIFT) - 1;

  private final Header map;

  Unfindable(Header map) {
    this.map = map;
  }

  /** The hash of such an entry, from its place. */
  long hash(long place) {
    Growth growth = map.growth();
    Table in = growth == null || map.table().has(place) ? map.table() : growth.old();
    long top = (long) map.slots().tophash(place) << TOPHASH_SHIFT;
    long home = (long) Place.slot(place) << HOME_SHIFT;
    long between = Hash.mix(map.seed(), top | home) & BETWEEN & -in.buckets();
    return top | home | between | in.indexOf(place);
  }

  /**
   * Where the entry of a hash is now, or {@link Place#ABSENT} if it has been removed. Another that
   * has taken its place, control byte included, counts as the same, as a key does that comes back.
   */
  long find(long hash) {
    return ifThere(map.bucketOf(hash) | Tophash.home(hash), Tophash.of(hash));
  }

  private long ifThere(long place, int tophash) {
    boolean isThere = map.slots().tophash(place) == tophash && map.isUnfindable(place);
    return isThere ? place : Place.ABSENT;
  }

  /** The slots among those given, as a word of {@link Tophash}, that hold such an entry. */
  long among(long entries, long bucket) {
    long found = 0;
    if (!map.mayHaveUnfindable()) {
      return found;
    }
    for (long left = entries; left != 0; left = Tophash.rest(left)) {
      if (map.isUnfindable(bucket | Tophash.first(left))) {
        found |= left & -left;
      }
    }
    return found;
  }

  /**
   * The place of a slot in a segment and bucket, or {@link Place#ABSENT} if no head is there. In a
   * flat map slots are counted from bucket 0 on.
   */
  long at(MemorySegment segment, long bucket, long slot) {
    Growth growth = map.growth();
    long head = map.table().bucketAt(segment, bucket);
    if (head == Place.NONE && growth != null) {
      head = growth.old().bucketAt(segment, bucket);
    }
    if (head == Place.NONE) {
      return Place.ABSENT;
    }
    int tophash = map.slots().tophash(head | slot);
    return Tophash.isEntry(tophash) ? head | slot : Place.ABSENT;
  }
}
