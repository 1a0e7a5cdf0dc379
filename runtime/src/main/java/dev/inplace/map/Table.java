package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * An array of 2^B buckets, spread over consecutively numbered slabs.
 *
 * @param firstSlab the number of the slab with bucket 0
 * @param log2Buckets Go's B
 * @param piece the segment in which several slabs lie side by side, if they do
 */
record Table(
    Slabs slabs, Geometry geometry, int firstSlab, int log2Buckets, @Nullable MemorySegment piece) {

  /** What is left of a table when its slabs are closed. */
  static Table closed(Slabs slabs, Geometry geometry) {
    return new Table(slabs, geometry, 1, 0, null);
  }

  /** A table whose slabs have numbers but no memory yet; its first bucket reads as empty. */
  static Table reserve(Slabs slabs, Geometry geometry, int log2Buckets) {
    int firstSlab = slabs.reserve(geometry.slabs(1L << log2Buckets));
    return new Table(slabs, geometry, firstSlab, log2Buckets, null);
  }

  /** A table that has all its memory: in one piece, unless slabs are kept that it can have. */
  static Table allocate(Slabs slabs, Geometry geometry, int log2Buckets) {
    Table reserved = reserve(slabs, geometry, log2Buckets);
    try {
      return reserved.allocated();
    } catch (Throwable e) {
      reserved.release(0, reserved.buckets());
      throw e;
    }
  }

  private Table allocated() {
    if (slabCount() == 1 || slabs.keeps(slabSize())) {
      for (long index = 0; index < buckets(); index += geometry.bucketsPerSlab()) {
        allocate(index);
      }
      return this;
    }
    MemorySegment piece = slabs.allocatePiece(firstSlab, slabCount(), slabSize());
    return new Table(slabs, geometry, firstSlab, log2Buckets, piece);
  }

  long buckets() {
    return 1L << log2Buckets;
  }

  /** The place of a bucket, by number. */
  long bucket(long index) {
    long offset = (index & (geometry.bucketsPerSlab() - 1)) * geometry.stride();
    return Place.of(slabOf(index), offset);
  }

  /** Whether a place lies in one of its buckets. */
  boolean has(long place) {
    return Integer.compareUnsigned(Place.slab(place) - firstSlab, slabCount()) < 0;
  }

  /** Bytes of those of its slabs that have memory. */
  long bytes() {
    long bytes = 0;
    for (int number = firstSlab; number < firstSlab + slabCount(); number++) {
      bytes += slabs.isAllocated(number) ? slabs.directory()[number].byteSize() : 0;
    }
    return bytes;
  }

  private int slabCount() {
    return (int) geometry.slabs(buckets());
  }

  /** The slab that an offset in its piece lies in. */
  MemorySegment slabAt(long offset) {
    return slabs.directory()[firstSlab + (int) (offset / slabSize())];
  }

  /** Bytes of each of its slabs. */
  long slabSize() {
    return geometry.slabSize(buckets());
  }

  private int slabOf(long index) {
    return firstSlab + (int) (index >>> geometry.log2BucketsPerSlab());
  }

  /** Makes sure that a bucket has memory. */
  void allocate(long index) {
    if (!slabs.isAllocated(slabOf(index))) {
      slabs.allocate(slabOf(index), slabSize());
    }
  }

  /** The segment that all its buckets lie in, slab beside slab, or null if there is none. */
  @Nullable MemorySegment whole() {
    boolean isOneSlab = slabCount() == 1 && slabs.isAllocated(firstSlab);
    return isOneSlab ? slabs.directory()[firstSlab] : piece;
  }

  /** Empties all buckets; all have memory. */
  void zero() {
    for (int i = 0; i < slabCount(); i++) {
      slabs.directory()[firstSlab + i].fill((byte) 0);
    }
  }

  /** Gives the slabs of the buckets in a range back; it begins and ends where slabs do. */
  void release(long from, long to) {
    for (long index = from; index < to; index += geometry.bucketsPerSlab()) {
      slabs.release(slabOf(index));
    }
  }
}
