package dev.inplace.map;

/**
 * A copy of all entries of a map in the smallest table for them, with overflow buckets of its own.
 * The map does not change before it takes the copy over, so a failure leaves it as it was.
 */
final class Compaction {
  private final Header map;
  private final Table table;
  private final Slots slots;

  private Compaction(Header map, Table table) {
    this.map = map;
    this.table = table;
    slots = Slots.of(map);
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
      compaction.copy();
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

  private void copy() {
    if (map.count() == 0) {
      return;
    }
    Sweep sweep = new Sweep(map);
    for (long from = sweep.next(); from != Place.ABSENT; from = sweep.next()) {
      long hash = map.hashAt(from);
      long head = table.bucket(hash & (table.buckets() - 1));
      map.copyEntry(from, slots.claim(head, hash, table.buckets()));
    }
  }

  private void release() {
    table.release(0, table.buckets());
    slots.overflow().release();
  }
}
