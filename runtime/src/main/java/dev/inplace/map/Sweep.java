package dev.inplace.map;

import java.util.ConcurrentModificationException;

/**
 * All entries of a map, by place, in the order of the buckets. It notes nothing, so the map must
 * not change meanwhile; a {@link MapCursor} is for maps that do.
 */
public final class Sweep {
  private final Header map;
  private final Buckets buckets;
  private final long asOf;
  private final long count;
  private long bucket = Place.NONE;
  private long entries;

  Sweep(Header map) {
    this.map = map;
    buckets = new Buckets(map);
    asOf = map.changes();
    count = map.count();
  }

  /**
   * The place of the next entry, or {@link Place#ABSENT}.
   *
   * @throws ConcurrentModificationException if the map has changed
   */
  public long next() {
    if (map.changes() != asOf || map.count() != count) { // inserts into promised room end nothing
      throw new ConcurrentModificationException(
          map.slabs().map()
              + " was changed while all its entries were read\n"
              + "fix: change it before or after that");
    }
    while (entries == 0) {
      bucket = buckets.next();
      if (bucket == Place.NONE) {
        return Place.ABSENT;
      }
      entries = Tophash.entries(map.slots().tophashes(bucket));
    }
    long place = bucket | Tophash.first(entries);
    entries = Tophash.rest(entries);
    return place;
  }
}
