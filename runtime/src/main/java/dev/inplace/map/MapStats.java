package dev.inplace.map;

import java.util.List;
import java.util.Locale;

/**
 * Numbers about the inside of a map at one moment.
 *
 * @param size entries
 * @param buckets of the table, overflow buckets not counted
 * @param chainLengths how many chains have one bucket, two, three, and so on; in a flat map, from
 *     how many buckets a look-up may have to read so many
 * @param overflowBuckets now in chains
 * @param freeOverflowBuckets that no chain needs now
 * @param oldBuckets of the old table while the map grows, else 0
 * @param evacuatedBuckets the first so many of these have been evacuated
 * @param bytes native memory
 */
public record MapStats(
    long size,
    long buckets,
    List<Long> chainLengths,
    long overflowBuckets,
    long freeOverflowBuckets,
    long oldBuckets,
    long evacuatedBuckets,
    Bytes bytes) {

  /**
   * What native memory is for, in bytes.
   *
   * @param table the table's slabs
   * @param oldTable what is left of the old table while the map grows
   * @param overflow overflow buckets
   * @param texts the heap of text keys
   * @param cells keys and values of more than 128 bytes
   * @param other where keys and values are written out to
   * @param spare slabs kept for later, of an arena that can only give all of it back
   * @param unused of the overflow buckets, texts and cells: what holds nothing now
   */
  public record Bytes(
      long table,
      long oldTable,
      long overflow,
      long texts,
      long cells,
      long other,
      long spare,
      long unused) {

    /** All of it. */
    public long total() {
      return table + oldTable + overflow + texts + cells + other + spare;
    }
  }

  public MapStats {
    chainLengths = List.copyOf(chainLengths);
  }

  /** Entries a bucket on average; a map grows at 6.5, a flat one at 5.5. */
  public double load() {
    return (double) size / buckets;
  }

  /** Buckets of the longest chain. */
  public int longestChain() {
    return chainLengths.size();
  }

  /** Whether a growth is under way. */
  public boolean isGrowing() {
    return oldBuckets > 0;
  }

  /** What part of the overflow buckets, texts and cells, from 0 to 1, holds nothing now. */
  public double fragmentation() {
    long held = bytes.overflow() + bytes.texts() + bytes.cells();
    return held == 0 ? 0 : (double) bytes.unused() / held;
  }

  /** Native memory, bytes. */
  public long bytesUsed() {
    return bytes.total();
  }

  /** A table of several lines. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(text, "entries", size, "");
    line(text, "buckets", buckets, String.format(Locale.ROOT, "%.2f entries a bucket", load()));
    if (isGrowing()) {
      line(text, "old buckets", oldBuckets, evacuatedBuckets + " evacuated");
    }
    for (int i = 0; i < chainLengths.size(); i++) {
      line(text, "chains of " + (i + 1), chainLengths.get(i), "");
    }
    line(text, "overflow buckets", overflowBuckets, freeOverflowBuckets + " more are free");
    line(text, "bytes", bytes.total(), "");
    line(text, "  table", bytes.table(), "");
    line(text, "  old table", bytes.oldTable(), "");
    line(text, "  overflow", bytes.overflow(), "");
    line(text, "  texts", bytes.texts(), "");
    line(text, "  cells", bytes.cells(), "");
    line(text, "  other", bytes.other(), "");
    line(text, "  spare", bytes.spare(), "");
    line(text, "unused", bytes.unused(), fragments());
    return text.toString();
  }

  private String fragments() {
    return String.format(
        Locale.ROOT, "%.1f %% of overflow, texts and cells", 100 * fragmentation());
  }

  private static void line(StringBuilder text, String name, long number, String remark) {
    text.append(String.format(Locale.ROOT, "%-18s%,18d  %s", name, number, remark).stripTrailing());
    text.append('\n');
  }
}
