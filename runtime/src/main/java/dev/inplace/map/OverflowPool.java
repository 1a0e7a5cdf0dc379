package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The overflow buckets of a map: taken from slabs of their own, freed when they hold nothing, and
 * then taken again. A free bucket is zero but for its link, which leads to the next free one.
 */
final class OverflowPool {
  private static final long FEWEST = 4;

  private final Slabs slabs;
  private final Geometry geometry;
  private final List<Integer> numbers = new ArrayList<>();
  private long firstFree = Place.NONE;
  private long free;
  private long used;
  private long buckets;
  private long fresh;
  private long freshEnd;

  OverflowPool(Slabs slabs, Geometry geometry) {
    this.slabs = slabs;
    this.geometry = geometry;
  }

  /** All overflow buckets there are, used or not: no chain has more. */
  long buckets() {
    return buckets;
  }

  /** Overflow buckets now in chains. */
  long used() {
    return used;
  }

  /**
   * Makes sure that so many buckets can be taken without allocating.
   *
   * @param tableBuckets buckets of the table, to which a new slab is made to measure
   */
  void reserve(long count, long tableBuckets) {
    while (free + (freshEnd - fresh) / geometry.bucketSize() < count) {
      addSlab(tableBuckets);
    }
  }

  private void addSlab(long tableBuckets) {
    while (fresh < freshEnd) { // what is left of the last slab goes to the free ones
      addFree(fresh);
      fresh += geometry.bucketSize();
    }
    long more = bucketsOfNewSlab(tableBuckets);
    int number = slabs.take(more * geometry.bucketSize());
    numbers.add(number);
    fresh = Place.of(number, 0);
    freshEnd = fresh + more * geometry.bucketSize();
    buckets += more;
  }

  /** A bucket of zeros; {@link #reserve} has made sure that there is one. */
  long take() {
    long bucket = firstFree == Place.NONE ? fresh : firstFree;
    if (bucket == freshEnd || !slabs.holds(bucket, geometry.bucketSize())) {
      throw slabs.spoilt();
    }
    used++;
    if (bucket == fresh) {
      fresh += geometry.bucketSize();
    } else {
      firstFree = link(bucket);
      setLink(bucket, Place.NONE);
      free--;
    }
    return bucket;
  }

  /** Takes back a bucket that is in no chain any more. */
  void free(long bucket) {
    segment(bucket).asSlice(Place.bucket(bucket), geometry.bucketSize()).fill((byte) 0);
    addFree(bucket);
    used--;
  }

  private void addFree(long bucket) {
    setLink(bucket, firstFree);
    firstFree = bucket;
    free++;
  }

  /** Bytes of all its slabs. */
  long bytes() {
    return buckets * geometry.bucketSize();
  }

  /** Of these, bytes of buckets that hold nothing now. */
  long unused() {
    return (buckets - used) * geometry.bucketSize();
  }

  /** Whether as many buckets as are used now would need as many slabs, anew. */
  boolean isTight(long tableBuckets) {
    long slab = bucketsOfNewSlab(tableBuckets);
    return buckets <= (used + slab - 1) / slab * slab;
  }

  private long bucketsOfNewSlab(long tableBuckets) {
    return Math.min(Math.max(FEWEST, tableBuckets / 16), geometry.bucketsPerSlab());
  }

  /** Gives all slabs back; nothing uses their buckets any more. */
  void release() {
    numbers.forEach(slabs::release);
    numbers.clear();
    firstFree = Place.NONE;
    free = 0;
    used = 0;
    buckets = 0;
    fresh = 0;
    freshEnd = 0;
  }

  /** Frees all buckets, none of which is in a chain any more; the memory stays. */
  void clear() {
    firstFree = Place.NONE;
    free = 0;
    used = 0;
    fresh = 0;
    freshEnd = 0;
    for (int number : numbers) {
      MemorySegment slab = slabs.directory()[number].fill((byte) 0);
      for (long at = slab.byteSize(); at > 0; ) {
        at -= geometry.bucketSize();
        addFree(Place.of(number, at));
      }
    }
  }

  private long link(long bucket) {
    return segment(bucket).get(LittleEndian.LONG, Place.bucket(bucket) + geometry.overflow());
  }

  private void setLink(long bucket, long next) {
    segment(bucket).set(LittleEndian.LONG, Place.bucket(bucket) + geometry.overflow(), next);
  }

  private MemorySegment segment(long bucket) {
    return slabs.directory()[Place.slab(bucket)];
  }
}
