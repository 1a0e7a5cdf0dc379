package dev.inplace.map;

import org.jspecify.annotations.Nullable;

/**
 * The heads of all chains that hold entries of a map now, or of some numbers; the map must not
 * change meanwhile.
 */
final class Heads {
  private final Header map;
  private Table table;
  private @Nullable Growth growth;
  private long next;
  private long end;
  private long step;
  private long buckets;

  /** All of them. */
  Heads(Header map) {
    this.map = map;
    table = map.table();
    begin(0, table.buckets(), 1);
  }

  /** Goes on to those of every so many numbers in a range, as the map has them now. */
  void begin(long first, long end, long step) {
    table = map.table();
    growth = map.isGrowing() ? map.growth() : null;
    next = first;
    this.end = end;
    this.step = step;
  }

  /** The next one, or {@link Place#NONE}. */
  long next() {
    while (next < end) {
      long head = head(next);
      next += step;
      if (head != Place.NONE) {
        return head;
      }
    }
    return Place.NONE;
  }

  /** While a map grows, one old bucket stands for two of the table until it is evacuated. */
  private long head(long index) {
    Growth growing = growth;
    if (growing == null || growing.isEvacuated(index & (growing.oldBuckets() - 1))) {
      buckets = table.buckets();
      return table.bucket(index);
    }
    buckets = growing.oldBuckets();
    return index < buckets ? growing.oldBucket(index) : Place.NONE;
  }

  /** The number of the last one. */
  long number() {
    return next - step;
  }

  /** Of how many buckets the table is that it lies in. */
  long buckets() {
    return buckets;
  }
}
