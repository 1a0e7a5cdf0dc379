package dev.inplace.map;

import java.util.ConcurrentModificationException;

/**
 * All entries of a map, by place, in the order of the buckets. It notes nothing, so the map must
 * not change meanwhile; a {@link MapCursor} is for maps that do.
 */
public final class Sweep {
  private final Header map;
  private final Heads heads;
  private final long asOf;
  private final long count;
  private long bucket = Place.NONE;
  private long hops;
  private long entries;

  Sweep(Header map) {
    this.map = map;
    heads = new Heads(map);
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
      bucket = nextBucket();
      if (bucket == Place.NONE) {
        return Place.ABSENT;
      }
      entries = Tophash.entries(map.chains().tophashes(bucket));
    }
    long place = bucket | Tophash.first(entries);
    entries = Tophash.rest(entries);
    return place;
  }

  private long nextBucket() {
    Chains chains = map.chains();
    if (bucket != Place.NONE && !Tophash.endsChain(chains.tophashes(bucket))) {
      long next = chains.next(bucket, ++hops);
      if (next != Place.NONE) {
        return next;
      }
    }
    hops = 0;
    return heads.next();
  }
}
