package dev.inplace.map;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A copy of all entries of a map in the smallest table for them, with overflow buckets of its own.
 * The map does not change before it takes the copy over, so a failure leaves it as it was.
 *
 * <p>{@link Unfindable} entries go first, as in an evacuation. In a table at least as large as the
 * present one each keeps its hash. A smaller one has fewer numbers of buckets to tell it by, so
 * there they are drawn anew.
 */
final class Compaction {
  private final Header map;
  private final Table table;
  private final Slots slots;
  private final boolean keepsHashes;
  private boolean hasDrawn;

  private Compaction(Header map, Table table) {
    this.map = map;
    this.table = table;
    slots = Slots.of(map);
    keepsHashes = table.log2Buckets() >= map.table().log2Buckets();
  }

  /** Copies all entries of a map. */
  static Compaction of(Header map, int log2Buckets) {
    boolean isEmpty = map.count() == 0; // then it takes no memory, as a new map does
    Table table =
        isEmpty
            ? Table.reserve(map.slabs(), map.geometry, 0)
            : Table.allocate(map.slabs(), map.geometry, log2Buckets);
    Compaction compaction = new Compaction(map, table);
    try {
      compaction.copy(true);
      compaction.copy(false);
    } catch (Throwable e) {
      compaction.release();
      map.slabs().closeSpare();
      throw e;
    }
    return compaction;
  }

  Table table() {
    return table;
  }

  Slots slots() {
    return slots;
  }

  /** Whether entries with a NaN have another hash now, which cursors cannot know. */
  boolean hasDrawnHashes() {
    return hasDrawn;
  }

  private void copy(boolean unfindable) {
    if (map.count() == 0) {
      return;
    }
    Sweep sweep = new Sweep(map);
    for (long from = sweep.next(); from != Place.ABSENT; from = sweep.next()) {
      if (map.isUnfindable(from) == unfindable) {
        boolean isDrawn = unfindable && !keepsHashes;
        hasDrawn |= isDrawn;
        copy(from, isDrawn ? draw() : map.hashOf(from), unfindable);
      }
    }
  }

  /** A hash that leads to a head with an empty slot. */
  private long draw() {
    long hash;
    do {
      hash = ThreadLocalRandom.current().nextLong();
    } while (slots.roomInHead(head(hash), hash) == Place.ABSENT);
    return hash;
  }

  private void copy(long from, long hash, boolean unfindable) {
    long to;
    if (unfindable) {
      to = slots.roomInHead(head(hash), hash);
      slots.mark(to, Tophash.of(hash));
    } else {
      to = slots.claim(head(hash), hash, table.buckets());
    }
    map.copyEntry(from, to);
  }

  private long head(long hash) {
    return table.bucket(hash & (table.buckets() - 1));
  }

  private void release() {
    table.release(0, table.buckets());
    slots.overflow().release();
  }
}
