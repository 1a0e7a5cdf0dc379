package dev.inplace.map;

/**
 * A growth under way: the old table, half as large as the new one (or less, where a user has asked
 * for room), and how far its buckets have been evacuated.
 *
 * <p>The entries of old bucket {@code i} go to new bucket {@code i} (X) or {@code i + n} (Y), where
 * {@code n} is the number of old buckets, by one more bit of their hash.
 *
 * <p><b>Steps.</b> Each insert of a new key and each removal of a present one does one step, whose
 * work is bounded: as long as the new table lacks memory, it allocates one slab of it; after that
 * it evacuates two old buckets, that of its own key and the first one not yet evacuated, and gives
 * back at most one slab of the old table. What a step needs is taken before it begins, so that it
 * cannot fail half-way. Source: Go, runtime/map.go, growWork, evacuate, advanceEvacuationMark;
 * there the new table is allocated at once.
 *
 * <p>In a flat map, whose old table always has empty slots, a new entry goes there where its bucket
 * has not been evacuated. So a step need not go to the bucket of its own key, which is in another
 * page of each table: it evacuates the next four.
 *
 * <p><b>A growth ends before the next is due.</b> A table of n buckets takes at most 3n steps. For,
 * with k buckets in a slab: 2n/k slabs are allocated, of which the last costs no step of its own.
 * Then the mark moves on by a bucket at least in each step, since the bucket that it stands at is
 * evacuated in it: n steps. They give back as many slabs as they can; where k is 1, that is all,
 * else at most n/k are left. But 6.5n inserts come until the next growth is due.
 */
final class Growth {
  /** How far the mark moves on over evacuated buckets in one step; Go's number. */
  private static final int MOST_SKIPPED = 1024;

  /** Buckets of runs go so many at once, which lie side by side. */
  private static final int RUNS_AT_ONCE = 4;

  private final Header map;
  private final Slots slots;
  private final Table old;
  private final Table table;
  private final Evacuated evacuated;
  private long allocated;
  private long next;
  private long nevacuate;
  private long released;

  Growth(Header map, Slots slots, Table old, Table table) {
    this.map = map;
    this.slots = slots;
    this.old = old;
    this.table = table;
    evacuated = new Evacuated(old.buckets());
  }

  /** Buckets of the old table. */
  long oldBuckets() {
    return old.buckets();
  }

  /** The table that is being evacuated. */
  Table old() {
    return old;
  }

  /** All old buckets below this number have been evacuated. */
  long evacuated() {
    return nevacuate;
  }

  /** Whether the new table has all its memory; before that nothing moves. */
  boolean isAllocated() {
    return allocated == table.buckets();
  }

  boolean isDone() {
    return released == old.buckets();
  }

  /** Which old buckets have been evacuated, as {@link Evacuated} keeps it. */
  long[][] evacuatedParts() {
    return evacuated.parts();
  }

  /** The place of an old bucket that has not been evacuated. */
  long oldBucket(long index) {
    return old.bucket(index);
  }

  boolean isEvacuated(long index) {
    return evacuated.has(index);
  }

  /** Takes the memory for one step; where the new table lacked some, that may be the whole step. */
  void prepare(long hash) {
    if (!isAllocated()) {
      table.allocate(allocated);
      allocated += Math.min(table.geometry().bucketsPerSlab(), table.buckets());
    }
    if (isAllocated() && !slots.areShared()) {
      long own = hash & (old.buckets() - 1);
      next = nextAfter(own);
      // Chains of as many entries together never need more overflow buckets than the one did.
      long most = Math.max(overflowBehind(own), overflowBehind(next));
      slots.overflow().reserve(most, table.buckets());
    }
  }

  /** The first bucket, other than one, that has not been evacuated, if it is within reach. */
  private long nextAfter(long own) {
    long index = nevacuate;
    while (index < stop() && (index == own || isEvacuated(index))) {
      index++;
    }
    return index;
  }

  private long stop() {
    return Math.min(nevacuate + MOST_SKIPPED, old.buckets());
  }

  private long overflowBehind(long index) {
    return isLeft(index) ? slots.overflowBehind(old.bucket(index)) : 0;
  }

  private boolean isLeft(long index) {
    return index < old.buckets() && !isEvacuated(index);
  }

  /** Evacuates the old bucket of a hash and the next one in turn; {@link #prepare} came before. */
  void work(long hash) {
    if (slots.areShared()) {
      evacuateRuns();
    } else {
      evacuate(hash & (old.buckets() - 1));
      evacuate(next);
      advance();
    }
    releaseOne();
  }

  /**
   * The entries of the next buckets, all of one slab, lie in them and on to the end of the run that
   * goes on over the last: each is met and hashed once.
   */
  private void evacuateRuns() {
    long end = Math.min(nevacuate + RUNS_AT_ONCE, old.buckets());
    for (long index = nevacuate; index < end; index++) {
      evacuateRun(old.bucket(index), -1, end);
    }
    long last = old.bucket(end - 1);
    long bucket = slots.behind(last, last, 1);
    for (long hops = 2; bucket != Place.NONE; hops++) {
      evacuateRun(bucket, Tophash.beforeFirst(Tophash.ends(slots.tophashes(bucket))), end);
      bucket = slots.behind(last, bucket, hops);
    }
    for (; nevacuate < end; nevacuate++) {
      evacuated.add(nevacuate);
    }
  }

  /** Moves those entries, of some slots of a bucket, whose number is in turn. */
  private void evacuateRun(long bucket, long within, long end) {
    long moved = 0;
    long entries = Tophash.entries(slots.tophashes(bucket)) & within;
    for (long left = entries; left != 0; left = Tophash.rest(left)) {
      long place = bucket | Tophash.first(left);
      long hash = map.hashAt(place);
      long index = hash & (old.buckets() - 1);
      if (index >= nevacuate && index < end) {
        moveEntry(place, hash);
        moved |= left & -left;
      }
    }
    slots.markEvacuated(bucket, moved, 0);
  }

  private void advance() {
    while (nevacuate < stop() && isEvacuated(nevacuate)) {
      nevacuate++;
    }
  }

  private void releaseOne() {
    long end = Math.min(released + old.geometry().bucketsPerSlab(), old.buckets());
    if (released < end && end <= nevacuate) {
      old.release(released, end);
      released = end;
    }
  }

  /** Gives the old table back, or what is left of it; its entries are lost. */
  void releaseOld() {
    old.release(released, old.buckets());
  }

  /** Gives the new table back; nothing has moved there yet. */
  void releaseNew() {
    table.release(0, table.buckets());
  }

  private void evacuate(long index) {
    if (!isLeft(index)) {
      return;
    }
    long head = old.bucket(index);
    long bucket = head;
    for (long hops = 1; bucket != Place.NONE; hops++) {
      long behind = slots.behind(head, bucket, hops);
      evacuateBucket(bucket);
      bucket = behind;
    }
    slots.endEvacuation(head);
    evacuated.add(index);
  }

  private void evacuateBucket(long bucket) {
    long entries = Tophash.entries(slots.tophashes(bucket));
    long toUpperHalf = 0;
    for (long left = entries; left != 0; left = Tophash.rest(left)) {
      long place = bucket | Tophash.first(left);
      long hash = map.hashAt(place);
      toUpperHalf |= (hash & old.buckets()) == 0 ? 0 : left & -left;
      moveEntry(place, hash);
    }
    slots.markEvacuated(bucket, entries, toUpperHalf);
  }

  private void moveEntry(long place, long hash) {
    long head = table.bucket(hash & (table.buckets() - 1));
    map.copyEntry(place, slots.claim(head, hash, table.buckets()));
  }
}
