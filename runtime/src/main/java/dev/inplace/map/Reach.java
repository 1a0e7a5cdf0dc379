package dev.inplace.map;

import dev.inplace.check.Access;
import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * How the places of a map are reached: each in the segment of its slab, or, with {@link
 * Access#RAW}, by address in the one segment that is all of memory. Heads of buckets are reached by
 * their number, counted over all slabs as if they were full of buckets.
 *
 * <p>Where a table lies in one segment, heads are reached in that, whichever their slab is. In a
 * loop of look-ups the JIT then asks what the JDK asks of a segment once, before the loop, and not
 * for each head anew.
 */
abstract class Reach {
  final Epoch epoch;
  final Slabs slabs;
  final Geometry geometry;
  final int log2BucketsPerSlab;
  private final long bucketInSlab;
  private final long stride;

  // What a look-up needs stands in this object, and not one load further away.
  private MemorySegment[] segments;
  private long[] addresses;
  private long[] ends;
  private @Nullable MemorySegment whole;
  private long wholeOrigin;
  private long slabSize;

  Reach(String name, Geometry geometry, Slabs slabs) {
    this.slabs = slabs;
    this.geometry = geometry;
    log2BucketsPerSlab = geometry.log2BucketsPerSlab();
    bucketInSlab = geometry.bucketsPerSlab() - 1;
    stride = geometry.stride();
    Addresses bySlab = slabs.addresses();
    epoch =
        Access.RAW
            ? new Epoch(name, this::describeKey, slabs.owner(), bySlab::slabAt)
            : new Epoch(name, this::describeKey);
    segments = slabs.directory();
    addresses = bySlab.byNumber();
    ends = bySlab.endsByNumber();
    slabs.mirrorDirectory(
        directory -> {
          segments = directory;
          addresses = bySlab.byNumber();
          ends = bySlab.endsByNumber();
        });
  }

  /** From now on heads are in this segment, slab beside slab; or in several, if there is none. */
  final void reach(@Nullable MemorySegment whole, int firstSlab, long slabSize) {
    this.whole = Access.RAW ? null : whole;
    this.slabSize = slabSize;
    wholeOrigin = -firstSlab * slabSize;
  }

  /** The segment that a place lies in: its slab, or all of memory. */
  protected final MemorySegment segment(long place) {
    return segmentNumbered(Place.slab(place));
  }

  /** The offset, in the segment of its place, of a bucket or of the one that an entry lies in. */
  protected final long bucket(long place) {
    return origin(place) + Place.bucket(place);
  }

  /** The offset, in the segment of its place, of what is neither a bucket nor an entry. */
  protected final long offset(long place) {
    return origin(place) + Place.offset(place);
  }

  /** The slab that a place lies in, as the JDK checks it. */
  protected final MemorySegment slab(long place) {
    return segments[Place.slab(place)];
  }

  /** The offset, in the segment of a place, of the slab that it lies in. */
  protected final long origin(long place) {
    return originNumbered(Place.slab(place));
  }

  /** A slab by number. */
  final MemorySegment slabNumbered(int number) {
    return segments[number];
  }

  /** The segment that a slab lies in, by its number. */
  final MemorySegment segmentNumbered(int number) {
    return Access.RAW ? Raw.ALL : segments[number];
  }

  /** The offset of a slab in that. */
  final long originNumbered(int number) {
    return Access.RAW ? addresses[number] : 0;
  }

  /** The offset, in its segment, of what lies behind a slab. */
  final long endNumbered(int number, MemorySegment segment) {
    return Access.RAW ? ends[number] : segment.byteSize();
  }

  /** The slab of a head, by its number, as the JDK checks it. */
  protected final MemorySegment slabOf(long head) {
    return slabNumbered(numberOf(head));
  }

  /**
   * The segment that the slab of a head lies in: that itself, the whole table, or all of memory.
   */
  protected final MemorySegment segmentOf(long head) {
    MemorySegment whole = this.whole;
    return whole == null ? segmentNumbered(numberOf(head)) : whole;
  }

  /** The offset, in that segment, of the slab of a head. */
  protected final long originOf(long head) {
    int number = numberOf(head);
    return whole == null ? originNumbered(number) : wholeOrigin + number * slabSize;
  }

  /** The offset, in that segment, of what lies behind the slab of a head. */
  protected final long endOf(long head, MemorySegment segment) {
    return whole == null ? endNumbered(numberOf(head), segment) : originOf(head) + slabSize;
  }

  /** The offset, in the segment of the slab of a head, of that bucket, in a classic map. */
  protected final long bucketOfHead(long head) {
    return originOf(head) + (head & bucketInSlab) * stride;
  }

  /** The place of a head. */
  protected final long placeOf(long head) {
    return Place.of(head >>> log2BucketsPerSlab, (head & bucketInSlab) * stride);
  }

  private int numberOf(long head) {
    return (int) (head >>> log2BucketsPerSlab);
  }

  /** The number, in the slab of a head, of the home slot of a hash. */
  protected final long homeOf(long head, long hash) {
    return (head & bucketInSlab) * LoadFactor.SLOTS + Tophash.home(hash);
  }

  /** The place of a slot, by number, in the slab of a head; absent if it is. */
  protected final long placeOf(long head, long slot) {
    return slot == Place.ABSENT ? slot : Place.of(head >>> log2BucketsPerSlab, slot);
  }

  /** Asks what the JDK asks at the first byte that is read, but not where that is by address. */
  final void requireUsableIfRaw() {
    if (Access.RAW && !epoch.isUsable()) {
      slabs.requireUsable();
    }
  }

  /** What messages call a key, from the number that flyweights keep of it. */
  protected abstract String describeKey(long number);
}
