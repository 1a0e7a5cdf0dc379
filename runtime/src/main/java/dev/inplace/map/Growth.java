package dev.inplace.map;

/**
 * A growth under way: the old table, half as large as the new one (or less, where a user has asked
 * for room), and how far its buckets have been evacuated.
 *
 * <p>The entries of old bucket {@code i} go to new bucket {@code i} (X) or {@code i + n} (Y), where
 * {@code n} is the number of old buckets, by one more bit of their hash. Each insert of a new key
 * and each removal of a present one evacuates the old bucket of its own key and the first one not
 * yet evacuated, so the work of one operation is bounded and the growth is over before the next can
 * be due. {@link Unfindable} entries go before the others of their bucket, to the slot of the same
 * number. Source: Go, runtime/map.go, growWork, evacuate, advanceEvacuationMark.
 */
final class Growth {
  /** How far the mark moves on over evacuated buckets in one step; Go's number. */
  private static final int MOST_SKIPPED = 1024;

  private final Header map;
  private final Chains chains;
  private final Table old;
  private final Table table;
  private long nevacuate;
  private long released;

  Growth(Header map, Chains chains, Table old, Table table) {
    this.map = map;
    this.chains = chains;
    this.old = old;
    this.table = table;
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

  boolean isDone() {
    return nevacuate == old.buckets();
  }

  /** The place of an old bucket that has not been evacuated. */
  long oldBucket(long index) {
    return old.bucket(index);
  }

  boolean isEvacuated(long index) {
    return index < nevacuate || Tophash.isEvacuated(chains.tophashes(old.bucket(index)));
  }

  /** Evacuates the old bucket of a hash and the next one in turn. */
  void work(long hash) {
    evacuate(hash & (old.buckets() - 1));
    if (!isDone()) {
      evacuate(nevacuate);
    }
  }

  /** Gives back what is left of the old table; its entries are lost. */
  void drop() {
    old.release(released, old.buckets());
  }

  private void evacuate(long index) {
    if (!isEvacuated(index)) {
      prepare(index);
      evacuateChain(old.bucket(index));
    }
    advance();
  }

  /** Takes all memory that the evacuation of a bucket can need, so that it cannot fail half-way. */
  private void prepare(long index) {
    for (long bucket = index; bucket < table.buckets(); bucket += old.buckets()) {
      table.allocate(bucket);
    }
    // Chains of as many entries together never need more overflow buckets than the one did.
    chains.overflow().reserve(chains.overflowBehind(old.bucket(index)), table.buckets());
  }

  private void evacuateChain(long head) {
    long bucket = head;
    while (bucket != Place.NONE) {
      long next = chains.next(bucket);
      evacuateBucket(bucket);
      if (bucket != head) {
        chains.overflow().free(bucket);
      }
      bucket = next;
    }
  }

  private void evacuateBucket(long bucket) {
    long word = chains.tophashes(bucket);
    long entries = Tophash.entries(word);
    long unfindable = map.unfindable().among(entries, bucket);
    long toUpperHalf = move(unfindable, bucket) | move(entries ^ unfindable, bucket);
    chains.setTophashes(bucket, Tophash.evacuated(word, toUpperHalf));
  }

  /** Moves the entries of some slots; returns those that went to the upper half. */
  private long move(long entries, long bucket) {
    long toUpperHalf = 0;
    for (long left = entries; left != 0; left = Tophash.rest(left)) {
      int slot = Tophash.first(left);
      long place = bucket | slot;
      long hash = map.hashOf(place);
      toUpperHalf |= (hash & old.buckets()) == 0 ? 0 : 0x80L << (slot * 8);
      long head = table.bucket(hash & (table.buckets() - 1));
      long destination = chains.roomFor(head, hash, table.buckets());
      map.copyEntry(place, destination);
      chains.occupy(destination, Tophash.of(hash));
    }
    return toUpperHalf;
  }

  private void advance() {
    long stop = Math.min(nevacuate + MOST_SKIPPED, old.buckets());
    while (nevacuate < stop && isEvacuated(nevacuate)) {
      nevacuate++;
      long slab = old.geometry().bucketsPerSlab();
      if (nevacuate % slab == 0 || isDone()) {
        old.release(released, nevacuate);
        released = nevacuate;
      }
    }
  }
}
