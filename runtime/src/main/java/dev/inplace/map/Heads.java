package dev.inplace.map;

import org.jspecify.annotations.Nullable;

/**
 * The heads of all chains that hold the entries of a map now; the map must not change meanwhile.
 */
final class Heads {
  private final Table table;
  private final @Nullable Growth growth;
  private long index;

  Heads(Header map) {
    table = map.table();
    growth = map.growth();
  }

  /** The next one, or {@link Place#NONE}. */
  long next() {
    while (index < table.buckets()) {
      long head = head(table, growth, index++);
      if (head != Place.NONE) {
        return head;
      }
    }
    return Place.NONE;
  }

  /** While a map grows, one old bucket stands for two of the table until it is evacuated. */
  private static long head(Table table, @Nullable Growth growth, long index) {
    if (growth == null || growth.isEvacuated(index & (growth.oldBuckets() - 1))) {
      return table.bucket(index);
    }
    return index < growth.oldBuckets() ? growth.oldBucket(index) : Place.NONE;
  }
}
