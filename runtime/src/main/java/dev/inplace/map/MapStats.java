package dev.inplace.map;

/**
 * Numbers about the inside of a map at one moment.
 *
 * @param size entries
 * @param buckets of the table, overflow buckets not counted
 * @param overflowBuckets now in chains
 * @param oldBuckets of the old table while the map grows, else 0
 * @param evacuatedBuckets the first so many of these have been evacuated
 * @param bytesUsed native memory, bytes
 */
public record MapStats(
    long size,
    long buckets,
    long overflowBuckets,
    long oldBuckets,
    long evacuatedBuckets,
    long bytesUsed) {

  /** Entries a bucket on average; a map grows at 6.5. */
  public double load() {
    return (double) size / buckets;
  }

  /** Whether a growth is under way. */
  public boolean isGrowing() {
    return oldBuckets > 0;
  }
}
