package dev.inplace.map;

/**
 * What the runtime must know of a generated bucket: how large it is, and from that how many fit
 * into a slab; where its parts lie.
 *
 * <p>A <i>classic</i> bucket has its control bytes, eight keys, eight elems and a link to the next
 * bucket, as Go's has. A <i>flat</i> one is nothing but eight slots of a key and an elem each; the
 * control bytes of a slab lie together at its end, in reverse order. So a key that is not there is
 * mostly told by a part of the memory that is small enough for the cache, and the number of a slot
 * and the size of its slab are all that is needed to find its byte.
 */
public final class Geometry {
  private final boolean isFlat;
  private final long bucketSize;
  private final int log2BucketsPerSlab;
  private final long keys;
  private final long keyStride;
  private final int slotZeros;

  private Geometry(boolean isFlat, long bucketSize, long keys, long keyStride) {
    this.isFlat = isFlat;
    this.bucketSize = bucketSize;
    this.keys = keys;
    this.keyStride = keyStride;
    slotZeros = Long.numberOfLeadingZeros(keyStride + 1);
    long buckets = Math.max(1, Slabs.LARGEST / (bucketSize + controlSize()));
    log2BucketsPerSlab = 63 - Long.numberOfLeadingZeros(buckets);
  }

  /**
   * A bucket with its keys together and its elems together.
   *
   * @param bucketSize bytes, a multiple of eight
   * @param keyStride from one key, or link to a key, to the next
   */
  public static Geometry classic(long bucketSize, long keyStride) {
    return new Geometry(false, bucketSize, LoadFactor.SLOTS, keyStride);
  }

  /**
   * A bucket of slots that have key and elem side by side.
   *
   * @param slotSize from one slot to the next, bytes
   * @param key offset of the key in the slot
   */
  public static Geometry flat(long slotSize, long key) {
    return new Geometry(true, LoadFactor.SLOTS * slotSize, key, slotSize);
  }

  /** Pieces of a slab that have nothing of a bucket but, while they are free, the link. */
  static Geometry of(long size) {
    return classic(size, 0);
  }

  boolean isFlat() {
    return isFlat;
  }

  /** When a table of such buckets is full. */
  LoadFactor load() {
    return isFlat ? LoadFactor.FLAT : LoadFactor.CLASSIC;
  }

  /** From one bucket to the next, bytes. */
  long bucketSize() {
    return bucketSize;
  }

  /** Bytes that a bucket has of a slab beside those from it to the next. */
  private long controlSize() {
    return isFlat ? Long.BYTES : 0;
  }

  /** So many buckets lie in a full slab. */
  int log2BucketsPerSlab() {
    return log2BucketsPerSlab;
  }

  long bucketsPerSlab() {
    return 1L << log2BucketsPerSlab;
  }

  /** From one bucket to the next as {@link Place} numbers them. */
  long stride() {
    return isFlat ? LoadFactor.SLOTS : bucketSize;
  }

  /** Offset of the eight control bytes of a bucket, in a slab of a size. */
  long tophashes(long slabSize, long bucket) {
    return isFlat ? slabSize - Long.BYTES - Place.bucket(bucket) : Place.bucket(bucket);
  }

  /** Offset of the control byte of a slot, in a slab of a size. */
  long tophash(long slabSize, long place) {
    return isFlat ? slabSize - 1 - Place.offset(place) : Place.bucket(place) + Place.slot(place);
  }

  /** Slots of a slab of a size, which is that of one flat slot and its control byte, shifted. */
  long slots(long slabSize) {
    return 1L << (slotZeros - Long.numberOfLeadingZeros(slabSize));
  }

  /** Whether a slab of a size has a bucket; the control bytes of a flat one are none. */
  boolean isBucket(long slabSize, long bucket) {
    return bucket >= 0 && bucket / stride() < slabSize / (bucketSize + controlSize());
  }

  /** Offset of the key of an entry in its slab, or of the link to it. */
  long key(long place) {
    return keys + (isFlat ? slot(place) : Place.bucket(place) + Place.slot(place) * keyStride);
  }

  /** Offset of a flat slot in its slab. */
  long slot(long place) {
    return Place.offset(place) * keyStride;
  }

  /** Bytes of a flat slot. */
  long slotSize() {
    return keyStride;
  }

  /** Offset of the link in a classic bucket, bytes. */
  long overflow() {
    return bucketSize - Long.BYTES;
  }

  /** Slabs of a table of so many buckets. */
  long slabs(long buckets) {
    return Math.max(1, buckets >>> log2BucketsPerSlab);
  }

  /** Bytes of each of them. */
  long slabSize(long buckets) {
    return Math.min(buckets, bucketsPerSlab()) * (bucketSize + controlSize());
  }
}
