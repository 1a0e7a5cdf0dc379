package dev.inplace.map;

import org.jspecify.annotations.Nullable;

/**
 * All buckets that hold the entries of a map now, overflow buckets too; the map must not change
 * meanwhile. Where buckets are shared, an old one holds entries that have not moved beside the
 * marks of those that have, so each of both tables is met; else by chains.
 */
final class Buckets {
  private final Header map;
  private final Slots slots;
  private final Heads heads;
  private final @Nullable Table old;
  private long head = Place.NONE;
  private long bucket = Place.NONE;
  private long hops;
  private long index;
  private long oldIndex;

  Buckets(Header map) {
    this.map = map;
    slots = map.slots();
    heads = new Heads(map);
    Growth growth = map.growth();
    old = growth == null ? null : growth.old();
  }

  /** The next one, or {@link Place#NONE}. */
  long next() {
    return slots.areShared() ? nextShared() : nextOfChain();
  }

  private long nextOfChain() {
    bucket = bucket == Place.NONE ? Place.NONE : slots.behind(head, bucket, ++hops);
    if (bucket == Place.NONE) {
      head = heads.next();
      bucket = head;
      hops = 0;
    }
    return bucket;
  }

  private long nextShared() {
    long next = Place.NONE;
    while (next == Place.NONE && index < map.table().buckets()) {
      next = ifAllocated(map.table().bucket(index++));
    }
    while (next == Place.NONE && old != null && oldIndex < old.buckets()) {
      next = ifAllocated(old.bucket(oldIndex++));
    }
    return next;
  }

  private long ifAllocated(long place) {
    return map.slabs().isAllocated(Place.slab(place)) ? place : Place.NONE;
  }
}
