package dev.inplace.map;

import dev.inplace.Flyweight;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What all generated maps share: the header, Go's {@code hmap}.
 *
 * <p><b>Terms.</b> A map is an array of 2^B <i>buckets</i>, the <i>table</i>. A bucket has eight
 * <i>slots</i>: eight control bytes (<i>tophash</i>), eight keys, eight elems, and a link to an
 * <i>overflow</i> bucket for what does not fit. The low bits of a key's hash name its bucket, the
 * top eight are its tophash, three in between name its <i>home slot</i>, where it goes if that is
 * free and where a look-up tries first.
 *
 * <p><b>Growth.</b> When an insert of a new key would make more than 6.5 entries a bucket, a table
 * of twice the size takes over and the old one is <i>evacuated</i> into it, two buckets for each
 * later insert of a new key or removal of a present one, and by nothing else. Updates and look-ups
 * of present keys move nothing. Old slabs are given back as the evacuation passes them. A map never
 * shrinks.
 *
 * <p><b>Life of a flyweight.</b> One that a map has handed out ends with the map's next insert of a
 * new key, removal of a present key, clear or close, whether or not its value moved.
 *
 * <p><b>Memory.</b> All of it is native, in slabs that the map frees as it is closed; in an arena
 * of the user's it goes when the arena is closed. The seed is random for each map and each clear. A
 * map is confined to the thread that created it, or to what the user's arena allows, and even then
 * it is for one thread at a time.
 *
 * <p>Source of the design: Go 1.23, {@code runtime/map.go}; home slots and places are our own.
 */
public abstract class OffHeapMap implements AutoCloseable {
  /**
   * Where a method takes this many detours through itself before it does its work, it stays a call
   * of its own: C2 inlines a recursive call once and no deeper. What is rare or long is kept so out
   * of hot callers, which are then small enough for the flyweights they make to need no object on
   * the heap.
   */
  protected static final int NOT_INLINED = 2;

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

  /**
   * An empty map in memory of its own.
   *
   * @param name the generated class's, for messages
   * @param bucketSize bytes of its bucket
   * @param expectedSize so many entries will cause no growth
   */
  protected OffHeapMap(String name, long bucketSize, long expectedSize) {
    this(name, bucketSize, expectedSize, new Slabs(name, null));
  }

  /** An empty map in an arena of the user's, which frees its memory. */
  protected OffHeapMap(String name, long bucketSize, long expectedSize, Arena arena) {
    this(name, bucketSize, expectedSize, new Slabs(name, Objects.requireNonNull(arena, "arena")));
  }

  private OffHeapMap(String name, long bucketSize, long expectedSize, Slabs slabs) {
    if (expectedSize < 0) {
      throw new IllegalArgumentException(name + ": expected size " + expectedSize);
    }
    this.bucketSize = bucketSize;
    geometry = Geometry.of(bucketSize);
    log2BucketsPerSlab = geometry.log2BucketsPerSlab();
    bucketInSlab = geometry.bucketsPerSlab() - 1;
    this.slabs = slabs;
    chains = new Chains(slabs, geometry);
    segments = slabs.directory();
    slabs.mirrorDirectory(directory -> segments = directory);
    table = Table.smallest(slabs, geometry);
    int log2Buckets = LoadFactor.log2Buckets(expectedSize);
    if (log2Buckets > 0) {
      table = Table.reserve(slabs, geometry, log2Buckets);
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

  /** How many entries there are. */
  public final long size() {
    return count;
  }

  /** Bytes of native memory that the map holds now. */
  public final long bytesUsed() {
    return slabs.bytes();
  }

  /** Numbers about the map's inside. */
  public final MapStats stats() {
    Growth growing = growth;
    return new MapStats(
        count,
        table.buckets(),
        chains.overflow().used(),
        growing == null ? 0 : growing.oldBuckets(),
        growing == null ? 0 : growing.evacuated(),
        slabs.bytes());
  }

  /** Removes all entries and draws a new seed; the table and its memory stay. */
  public final void clear() {
    if (count == 0) {
      return;
    }
    table.allocateAll();
    changes++;
    clears++;
    if (growth != null) {
      growth.drop();
      growth = null;
    }
    table.zero();
    chains.overflow().clear();
    count = 0;
    seed = newSeed();
  }

  /** Gives all native memory back; a second call does nothing. What is used afterwards throws. */
  @Override
  public final void close() {
    slabs.close();
    changes++;
    clears++;
    count = 0;
    growth = null;
    mask = 0;
  }

  /** What {@code at} throws: a method of its own, so that look-ups stay small enough to inline. */
  protected final NoSuchElementException absent(Object key) {
    return new NoSuchElementException(getClass().getSimpleName() + " has no key " + key);
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
    return growth == null ? tableBucket(hash & mask) : bucketWhileGrowing(hash, NOT_INLINED);
  }

  private long tableBucket(long index) {
    long slab = firstSlab + (index >>> log2BucketsPerSlab);
    return Place.of(slab, (index & bucketInSlab) * bucketSize);
  }

  private long bucketWhileGrowing(long hash, int detours) {
    return detours > 0
        ? bucketWhileGrowing(hash, detours - 1)
        : bucketWhileGrowing(Objects.requireNonNull(growth), hash);
  }

  private long bucketWhileGrowing(Growth growing, long hash) {
    long index = hash & (growing.oldBuckets() - 1);
    return growing.isEvacuated(index) ? tableBucket(hash & mask) : growing.oldBucket(index);
  }

  /**
   * Makes an entry for a key that is not in the map: grows and evacuates first, if that is due. The
   * elem is all zero; the caller writes the key.
   *
   * @return its place
   */
  protected final long insert(long hash) {
    return insert(hash, NOT_INLINED);
  }

  private long insert(long hash, int detours) {
    return detours > 0 ? insert(hash, detours - 1) : insertNow(hash);
  }

  private long insertNow(long hash) {
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
   * Does the part of a growth that a removal has to do.
   *
   * @return whether entries may have moved, so that the key must be looked up again
   */
  protected final boolean evacuateBeforeRemoval(long hash) {
    if (growth == null) {
      return false;
    }
    changes++;
    evacuate(growth, hash);
    return true;
  }

  /** Removes an entry. */
  protected final void removeEntry(long place, long hash) {
    changes++;
    eraseEntry(place);
    chains.vacate(bucketOf(hash), place);
    count--;
  }

  /** The hash of the key of an entry. */
  protected abstract long hashAt(long place);

  /** Copies key and elem of an entry. */
  protected abstract void copyEntry(long from, long to);

  /** Sets all bytes of key and elem of an entry to zero. */
  protected abstract void eraseEntry(long place);

  /** The slab that a place lies in, for reading only: what shows keys, which must not change. */
  protected final MemorySegment readOnlySegment(long place) {
    return slabs.readOnly(Place.slab(place));
  }

  /** Whether a segment has the bytes of a whole bucket at an offset. */
  protected final boolean isBucket(MemorySegment segment, long bucket) {
    return bucket >= 0 && bucket <= segment.byteSize() - bucketSize;
  }

  /** Whether a flyweight shows the bytes at an offset in the slab of a place. */
  protected final boolean isAt(Flyweight flyweight, long place, long offset) {
    return Flyweight.offsetOf(flyweight) == offset
        && Flyweight.segmentOf(flyweight).equals(segment(place));
  }

  /**
   * Memory for one key, in which a key that is given as a record is written out; freed at close.
   */
  protected final MemorySegment allocateKey(long size) {
    int number = slabs.reserve(1);
    slabs.allocate(number, Math.max(1, size));
    return segments[number];
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
