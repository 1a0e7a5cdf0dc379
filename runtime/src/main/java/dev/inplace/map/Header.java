package dev.inplace.map;

import dev.inplace.check.Checkptr;
import dev.inplace.check.Ending;
import dev.inplace.check.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The state of a map, Go's {@code hmap}, where look-ups find their bucket. {@link Entries} changes
 * it, and {@link OffHeapMap} says how it all works together.
 */
abstract class Header extends Reach {
  /**
   * Where a method takes this many detours through itself before it does its work, it stays a call
   * of its own: C2 inlines a recursive call once and no deeper. What is rare or long is kept so out
   * of hot callers, which are then small enough for the flyweights they make to need no object on
   * the heap.
   */
  protected static final int NOT_INLINED = 2;

  /** No detour is left, or none is needed, since the caller is such a call itself. */
  protected static final int INLINED = 0;

  Slots slots;

  /** Those for large keys and large elems, if there are such. */
  final List<Cells> cells = new ArrayList<>(0);

  private final Unfindable unfindable;

  // What a look-up needs stands in this object and not in Table, which would be one more load.
  long seed = newSeed();
  long mask;
  private long firstBucket;
  private long most;
  private long @Nullable [][] evacuated;
  private long oldMask;
  private long firstOldBucket;

  private @Nullable Growth growth;
  Table table;
  long count;

  long emptied;
  long redrawn;

  Header(String name, Geometry geometry, long expectedSize, Slabs slabs) {
    super(name, geometry, slabs);
    if (expectedSize < 0) {
      throw new IllegalArgumentException(
          name + ": expected size " + expectedSize + "\nfix: give a number from 0 on");
    }
    slots = Slots.of(this);
    unfindable = new Unfindable(this);
    table = firstTable(geometry.load().log2Buckets(expectedSize));
    use(table);
  }

  private Table firstTable(int log2Buckets) {
    try {
      return log2Buckets == 0
          ? Table.reserve(slabs, geometry, 0)
          : Table.allocate(slabs, geometry, log2Buckets);
    } catch (Throwable e) {
      slabs.close();
      throw e;
    }
  }

  final void use(Table next) {
    table = next;
    mask = next.buckets() - 1;
    firstBucket = (long) next.firstSlab() << log2BucketsPerSlab;
    most = geometry.load().most(next.log2Buckets());
    reachTable();
  }

  /** Makes sure that the first slab of the table has memory. */
  final void allocateFirst() {
    table.allocate(0);
    reachTable();
  }

  private void reachTable() {
    reach(isGrowing() ? null : table.whole(), table.firstSlab(), table.slabSize());
  }

  /** Whether one more entry is too many for the table. */
  final boolean isFull() {
    return count >= most;
  }

  /** Begins a growth, or ends it. */
  final void grow(@Nullable Growth growing) {
    growth = growing;
    evacuated = growing == null ? null : growing.evacuatedParts();
    if (growing != null) {
      oldMask = growing.oldBuckets() - 1;
      firstOldBucket = (long) growing.old().firstSlab() << log2BucketsPerSlab;
    }
    reachTable();
  }

  /** The seed that hashes of keys begin as. */
  protected final long seed() {
    return seed;
  }

  /** The head of the chain where a key with this hash is, if it is in the map. */
  protected final long bucketOf(long hash) {
    return placeOf(headOf(hash));
  }

  /**
   * The number of that bucket, counted over all slabs as if they were full of buckets.
   *
   * <p>Where the map grows, no method is called: one that is seldom called stays a call, and a loop
   * with a call in it has to read all fields of the map again for each look-up.
   */
  protected final long headOf(long hash) {
    long[][] evacuated = this.evacuated;
    if (evacuated != null) {
      long old = hash & oldMask;
      long[] part = evacuated[(int) (old >>> Evacuated.LOG2_PART)];
      if ((part[(int) (old & Evacuated.IN_PART) >>> 6] >>> old & 1) == 0) {
        return firstOldBucket + old;
      }
    }
    return firstBucket + (hash & mask);
  }

  /**
   * A link that a look-up has read, to be followed.
   *
   * @param hops that it will have made then
   * @throws java.util.ConcurrentModificationException if a race has spoilt the chain
   */
  protected final long follow(long link, int hops) {
    return slots.follow(link, hops);
  }

  /**
   * What a look-up returns that has found nothing. A map that has no memory yet has none to be
   * confined to a thread, so this is where another thread's look-up is noticed.
   */
  protected final long missed() {
    if (count == 0) {
      slabs.requireUsable();
    }
    return Place.ABSENT;
  }

  /**
   * What a look-up throws that has failed: what is wrong with the map, where that is why, and else
   * what it failed with. So a look-up need not ask beforehand what the JDK asks anyway.
   */
  protected final RuntimeException failed(RuntimeException failure) {
    slabs.requireUsable();
    return failure;
  }

  /** What flyweights compare their state with. */
  protected final Epoch epoch() {
    return epoch;
  }

  /** In strict mode, ends all flyweights handed out so far. */
  protected final void endInStrictMode() {
    if (Checkptr.STRICT) {
      epoch.end(Ending.ASSIGN);
    }
  }

  /** Key and value of an entry, for a dump. */
  protected abstract String describeEntry(long place);

  /** The hash of the key of an entry. */
  protected abstract long hashAt(long place);

  /** Whether entries can be such that no look-up finds them. */
  protected boolean mayHaveUnfindable() {
    return false;
  }

  /** Whether no look-up finds an entry, since its key has a NaN and so does not equal itself. */
  protected boolean isUnfindable(long place) {
    return false;
  }

  /** The hash by which an entry has found its place. */
  protected final long hashOf(long place) {
    return isUnfindable(place) ? unfindable.hash(place) : hashAt(place);
  }

  /** Notes another hash for an entry, if one is kept beside its elem. */
  protected void noteHash(long place, long hash) {
    // Most kinds of elems lie in the buckets, and keep none.
  }

  /** Copies key and elem of an entry. */
  protected abstract void copyEntry(long from, long to);

  /** Sets all bytes of key and elem of an entry to zero. */
  protected abstract void eraseEntry(long place);

  /** Bytes of the heap of text keys. */
  long textBytes() {
    return 0;
  }

  /** Of these, bytes that hold no text and no head now. */
  long unusedTextBytes() {
    return 0;
  }

  /** Cells for keys or elems of a size and alignment that are too large for buckets. */
  protected final Cells cells(long size, long alignment) {
    Cells made = new Cells(slabs, size, alignment);
    cells.add(made);
    return made;
  }

  /** Gives back what the keys of all entries, which are gone, have outside of their buckets. */
  void forgetKeys() {
    // Most kinds of keys lie in the buckets and nowhere else.
  }

  /** Entries. */
  final long count() {
    return count;
  }

  final long bucketSize() {
    return geometry.bucketSize();
  }

  final Slabs slabs() {
    return slabs;
  }

  /** How often entries were added or removed: what was found before has ended when this changes. */
  final long changes() {
    return epoch.now();
  }

  /** How often the map has become empty and drawn another seed, which ends cursors. */
  final long emptied() {
    return emptied;
  }

  /** How often entries with a NaN were given other hashes, by which cursors cannot find them. */
  final long redrawn() {
    return redrawn;
  }

  final Slots slots() {
    return slots;
  }

  final Unfindable unfindable() {
    return unfindable;
  }

  final Table table() {
    return table;
  }

  final @Nullable Growth growth() {
    return growth;
  }

  /**
   * Whether there is a growth. Where none has ever been, its class is not loaded, and C2 calls what
   * has that in its signature; so what is hot asks here first.
   */
  final boolean isGrowing() {
    return evacuated != null;
  }

  static long newSeed() {
    return ThreadLocalRandom.current().nextLong();
  }
}
