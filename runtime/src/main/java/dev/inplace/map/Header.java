package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The state of a map, Go's {@code hmap}, and what changes it: look-ups find their bucket here,
 * inserts and removals grow, evacuate and count here. {@link OffHeapMap} says how it all works
 * together.
 */
abstract class Header {
  /**
   * Where a method takes this many detours through itself before it does its work, it stays a call
   * of its own: C2 inlines a recursive call once and no deeper. What is rare or long is kept so out
   * of hot callers, which are then small enough for the flyweights they make to need no object on
   * the heap.
   */
  protected static final int NOT_INLINED = 2;

  private final WriteFlag writing;
  private final Slabs slabs;
  private final Chains chains;
  private final Geometry geometry;
  private final long bucketSize;
  private final int log2BucketsPerSlab;
  private final long bucketInSlab;

  // What a look-up needs stands in this object and not in Table, which would be one more load.
  private MemorySegment[] segments;
  private long seed = newSeed();
  private long mask;
  private long firstSlab;
  private @Nullable Growth growth;

  private Table table;
  private long count;
  private long changes;
  private long clears;

  Header(String name, long bucketSize, long expectedSize, Slabs slabs) {
    if (expectedSize < 0) {
      throw new IllegalArgumentException(name + ": expected size " + expectedSize);
    }
    writing = new WriteFlag(name);
    this.bucketSize = bucketSize;
    geometry = Geometry.of(bucketSize);
    log2BucketsPerSlab = geometry.log2BucketsPerSlab();
    bucketInSlab = geometry.bucketsPerSlab() - 1;
    this.slabs = slabs;
    chains = new Chains(slabs, geometry);
    segments = slabs.directory();
    slabs.mirrorDirectory(directory -> segments = directory);
    table = Table.reserve(slabs, geometry, LoadFactor.log2Buckets(expectedSize));
    if (table.log2Buckets() > 0) {
      allocateTable();
    }
    use(table);
  }

  private void allocateTable() {
    try {
      table.allocateAll();
    } catch (Throwable e) {
      slabs.close();
      throw e;
    }
  }

  private void use(Table next) {
    table = next;
    mask = next.buckets() - 1;
    firstSlab = next.firstSlab();
  }

  /** The seed that hashes of keys begin as. */
  protected final long seed() {
    return seed;
  }

  /** The slab that a place lies in. */
  protected final MemorySegment segment(long place) {
    return segments[Place.slab(place)];
  }

  /** The head of the chain where a key with this hash is, if it is in the map. */
  protected final long bucketOf(long hash) {
    return growth == null ? tableBucket(hash & mask) : bucketWhileGrowing(growth, hash);
  }

  private long tableBucket(long index) {
    long slab = firstSlab + (index >>> log2BucketsPerSlab);
    return Place.of(slab, (index & bucketInSlab) * bucketSize);
  }

  private long bucketWhileGrowing(Growth growing, long hash) {
    long index = hash & (growing.oldBuckets() - 1);
    return growing.isEvacuated(index) ? tableBucket(hash & mask) : growing.oldBucket(index);
  }

  /**
   * Begins a change of the map, or the writing-out of a record, which runs accessors of the user's.
   *
   * @throws java.util.ConcurrentModificationException if such a thing is under way
   */
  protected final void beginWrite() {
    writing.raise();
  }

  /** Ends what {@link #beginWrite} has begun. */
  protected final void endWrite() {
    writing.lower();
  }

  /**
   * Makes an entry for a key that is not in the map: grows and evacuates first, if that is due. The
   * elem is all zero; the caller writes the key.
   *
   * @return its place
   */
  protected final long insert(long hash) {
    beginWrite();
    try {
      return insertEntry(hash);
    } finally {
      endWrite();
    }
  }

  private long insertEntry(long hash) {
    changes++;
    if (growth == null && LoadFactor.exceeded(count + 1, table.log2Buckets())) {
      startGrowing();
    }
    if (growth == null) {
      table.allocate(0);
    } else {
      evacuate(growth, hash);
    }
    long place = chains.roomFor(tableBucket(hash & mask), hash, table.buckets());
    chains.occupy(place, Tophash.of(hash));
    count++;
    return place;
  }

  private void startGrowing() {
    Table larger = Table.reserve(slabs, geometry, table.log2Buckets() + 1);
    growth = new Growth(this, chains, table, larger);
    use(larger);
  }

  private void evacuate(Growth growing, long hash) {
    growing.work(hash);
    if (growing.isDone()) {
      growth = null;
    }
  }

  /**
   * Removes an entry, and then does the part of a growth that a removal has to do.
   *
   * @return false if the place is {@link Place#ABSENT}, and nothing was done
   */
  protected final boolean removeEntry(long place, long hash) {
    if (place == Place.ABSENT) {
      return false;
    }
    beginWrite();
    try {
      changes++;
      eraseEntry(place);
      chains.vacate(bucketOf(hash), place);
      count--;
      if (growth != null) {
        evacuateIfMemoryAllows(growth, hash);
      }
      return true;
    } finally {
      endWrite();
    }
  }

  private void evacuateIfMemoryAllows(Growth growing, long hash) {
    try {
      evacuate(growing, hash);
    } catch (OutOfMemoryError e) {
      // The entry is gone, as asked; the growth goes on with the next insert, which will tell.
    }
  }

  /** Removes all entries; the table and its memory stay. */
  final void removeAll() {
    slabs.requireUsable();
    if (count == 0) {
      return;
    }
    beginWrite();
    try {
      forgetEntries();
      chains.overflow().clear();
      seed = newSeed();
      emptyTable();
    } finally {
      endWrite();
    }
  }

  private void emptyTable() {
    try {
      table.allocateAll();
      table.zero();
    } catch (OutOfMemoryError e) { // in the middle of a growth: begin anew, small
      table.release(0, table.buckets());
      use(Table.reserve(slabs, geometry, 0));
    }
  }

  private void forgetEntries() {
    if (growth != null) {
      growth.drop();
      growth = null;
    }
    changes++;
    clears++;
    count = 0;
  }

  /** Gives all memory back. */
  final void free() {
    if (slabs.isClosed()) {
      return;
    }
    beginWrite();
    try {
      slabs.close();
      growth = null;
      forgetEntries();
      use(Table.closed(slabs, geometry));
    } finally {
      endWrite();
    }
  }

  /** The hash of the key of an entry. */
  protected abstract long hashAt(long place);

  /** Copies key and elem of an entry. */
  protected abstract void copyEntry(long from, long to);

  /** Sets all bytes of key and elem of an entry to zero. */
  protected abstract void eraseEntry(long place);

  /** Entries. */
  final long count() {
    return count;
  }

  final long bucketSize() {
    return bucketSize;
  }

  final Slabs slabs() {
    return slabs;
  }

  /** How often entries were added or removed: what was found before has ended when this changes. */
  final long changes() {
    return changes;
  }

  /** How often all entries were removed at once, which ends cursors. */
  final long clears() {
    return clears;
  }

  final Chains chains() {
    return chains;
  }

  final Table table() {
    return table;
  }

  final @Nullable Growth growth() {
    return growth;
  }

  private static long newSeed() {
    return ThreadLocalRandom.current().nextLong();
  }
}
