package dev.inplace.map;

/**
 * What the runtime must know of a generated bucket: how large it is, and from that how many fit
 * into a slab; where its parts lie.
 *
 * <p>The last word of a bucket is the link to the next one. Before it, a <i>classic</i> bucket has
 * its control bytes, eight keys and eight elems, as Go's has; a <i>flat</i> one has eight slots of
 * a key and an elem each, and then its control bytes.
 */
public final class Geometry {
  private final long bucketSize;
  private final int log2BucketsPerSlab;
  private final long tophash;
  private final long keys;
  private final long keyStride;

  private Geometry(long bucketSize, long tophash, long keys, long keyStride) {
    long buckets = Math.max(1, Slabs.LARGEST / bucketSize);
    this.bucketSize = bucketSize;
    log2BucketsPerSlab = 63 - Long.numberOfLeadingZeros(buckets);
    this.tophash = tophash;
    this.keys = keys;
    this.keyStride = keyStride;
  }

  /**
   * A bucket with its keys together and its elems together.
   *
   * @param bucketSize bytes, a multiple of eight
   * @param keyStride from one key, or link to a key, to the next
   */
  public static Geometry classic(long bucketSize, long keyStride) {
    return new Geometry(bucketSize, 0, LoadFactor.SLOTS, keyStride);
  }

  /**
   * A bucket of slots that have key and elem side by side.
   *
   * @param bucketSize bytes, a multiple of eight
   * @param slotSize from one slot to the next
   */
  public static Geometry flat(long bucketSize, long slotSize) {
    long slots = LoadFactor.SLOTS * slotSize;
    return new Geometry(bucketSize, slots, 0, slotSize);
  }

  /** Pieces of a slab that have nothing of a bucket but, while they are free, the link. */
  static Geometry of(long size) {
    return classic(size, 0);
  }

  /** From one bucket to the next, bytes. */
  long bucketSize() {
    return bucketSize;
  }

  /** So many buckets lie in a full slab. */
  int log2BucketsPerSlab() {
    return log2BucketsPerSlab;
  }

  long bucketsPerSlab() {
    return 1L << log2BucketsPerSlab;
  }

  /** Offset of the eight control bytes in the bucket. */
  long tophash() {
    return tophash;
  }

  /** Offset of the key of a slot, or of the link to it, in the bucket. */
  long key(int slot) {
    return keys + slot * keyStride;
  }

  /** Offset of the link in the bucket, bytes. */
  long overflow() {
    return bucketSize - Long.BYTES;
  }

  /** Slabs of a table of so many buckets. */
  long slabs(long buckets) {
    return Math.max(1, buckets >>> log2BucketsPerSlab);
  }

  /** Bytes of each of them. */
  long slabSize(long buckets) {
    return Math.min(buckets, bucketsPerSlab()) * bucketSize;
  }
}
