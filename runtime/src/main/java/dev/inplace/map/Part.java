package dev.inplace.map;

/**
 * The entries of a ring whose hashes have one prefix. They lie from the home slot of the least such
 * hash to the first empty slot behind that of the greatest, among others.
 */
final class Part {
  private final OffHeapMap map;
  private final Table ring;
  private final long prefix;
  private final int depth;
  private final long first;
  private final long mask;
  private long some;

  /** The part of a hash, by a prefix of so many bits. */
  Part(OffHeapMap map, Table ring, long hash, int depth) {
    this.map = map;
    this.ring = ring;
    this.depth = depth;
    prefix = hash & Long.MIN_VALUE >> (depth - 1);
    first = ring.home(prefix);
    mask = ring.slots() - 1;
    some = ring.slots() >>> (depth - ring.depth);
    while (some <= mask && ring.control(slot(some)) != Control.EMPTY) {
      some++;
    }
  }

  /** The most entries that it can have: entries of other parts may lie among its own. */
  long most() {
    long entries = 0;
    for (long at = 0; at < some; at++) {
      entries += ring.control(slot(at)) == Control.EMPTY ? 0 : 1;
    }
    return entries;
  }

  void pourInto(Table table) {
    table.pour(map, ring, first, some, prefix);
  }

  /**
   * Removes the entries, the last slot first, so that few entries move back. Where a run goes all
   * around the ring, entries may lie before their home, and move to slots that have been visited.
   */
  void remove() {
    boolean isRound = some > mask;
    boolean mayHaveMore = true;
    while (mayHaveMore) {
      long before = ring.count;
      removeOnce();
      mayHaveMore = isRound && ring.count < before;
    }
  }

  private void removeOnce() {
    for (long at = some - 1; at >= 0; at--) {
      long slot = slot(at);
      if (ring.control(slot) != Control.EMPTY
          && Hash.areAlike(map.hashAt(ring.segment, slot), prefix, depth)) {
        ring.remove(slot, map);
        ring.count--;
      }
    }
  }

  private long slot(long at) {
    return first + at & mask;
  }
}
