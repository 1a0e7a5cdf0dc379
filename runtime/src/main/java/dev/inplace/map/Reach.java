package dev.inplace.map;

import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * How the places of a map are reached: each in the segment of its slab. Heads of buckets are
 * reached by their number, counted over all slabs as if they were full of buckets.
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
  private @Nullable MemorySegment whole;
  private long wholeOrigin;
  private long slabSize;

  Reach(String name, Geometry geometry, Slabs slabs) {
    this.slabs = slabs;
    this.geometry = geometry;
    log2BucketsPerSlab = geometry.log2BucketsPerSlab();
    bucketInSlab = geometry.bucketsPerSlab() - 1;
    stride = geometry.stride();
    epoch = new Epoch(name, this::describeKey);
    segments = slabs.directory();
    slabs.mirrorDirectory(directory -> segments = directory);
  }

  /** From now on heads are in this segment, slab beside slab; or in several, if there is none. */
  final void reach(@Nullable MemorySegment whole, int firstSlab, long slabSize) {
    this.whole = whole;
    this.slabSize = slabSize;
    wholeOrigin = -firstSlab * slabSize;
  }

  /** The slab that a place lies in. */
  protected final MemorySegment segment(long place) {
    return segments[Place.slab(place)];
  }

  /** The segment that the slab of a head lies in: that itself, or the whole table. */
  protected final MemorySegment segmentOf(long head) {
    MemorySegment whole = this.whole;
    return whole == null ? segments[numberOf(head)] : whole;
  }

  /** The offset, in that segment, of the slab of a head. */
  protected final long originOf(long head) {
    return whole == null ? 0 : wholeOrigin + numberOf(head) * slabSize;
  }

  /** The offset, in that segment, of what lies behind the slab of a head. */
  protected final long endOf(long head, MemorySegment segment) {
    return whole == null ? segment.byteSize() : originOf(head) + slabSize;
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

  /** What messages call a key, from the number that flyweights keep of it. */
  protected abstract String describeKey(long number);
}
