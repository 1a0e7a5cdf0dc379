package dev.inplace.map;

/**
 * What the runtime must know of a generated bucket: its size, and from that how many fit into a
 * slab. The control bytes are its first eight, the link to the next bucket its last.
 *
 * @param bucketSize bytes, a multiple of eight
 * @param log2BucketsPerSlab so many buckets lie in a full slab
 */
record Geometry(long bucketSize, int log2BucketsPerSlab) {

  static Geometry of(long bucketSize) {
    long buckets = Math.max(1, Slabs.LARGEST / bucketSize);
    return new Geometry(bucketSize, 63 - Long.numberOfLeadingZeros(buckets));
  }

  long bucketsPerSlab() {
    return 1L << log2BucketsPerSlab;
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
