package dev.inplace.map;

/**
 * The entries of a ring whose hashes have one prefix. They lie from the home slot of the least such
 * hash to the first empty slot behind that of the greatest, among others.
 */
final class Part {
  private final Table ring;
  private final long prefix;
  private final int depth;
  private final long first;
  private final long mask;
  private long end;
  private long count;

  /** The part of a hash, by a prefix of so many bits. */
  Part(Table ring, long hash, int depth) {
    this.ring = ring;
    this.depth = depth;
    prefix = hash & Long.MIN_VALUE >> (depth - 1);
    first = ring.home(prefix);
    mask = ring.slots() - 1;
  }

  /** Finds the end of the part and counts its entries. */
  void measure(Hashes hashes) {
    hashes.reset();
    long size = ring.slots() >>> depth;
    for (long at = 0; at < size || (at <= mask && ring.control(slot(at)) != Control.EMPTY); at++) {
      if (has(slot(at), hashes)) {
        count++;
      }
      end = at + 1;
    }
    hashes.reset();
  }

  long count() {
    return count;
  }

  void copyTo(Table table, Hashes hashes) {
    int some;
    for (long at = 0; at < end; at += some) {
      long slot = slot(at);
      some = (int) Math.min(Hashes.BLOCK, Math.min(end - at, ring.slots() - slot));
      table.addLike(prefix, ring, slot, some, hashes.read(ring.segment, slot, some));
    }
  }

  /** Removes the entries, the last slot first, so that few entries move back. */
  void remove(Hashes hashes, OffHeapMap map) {
    for (long at = end - 1; at >= 0; at--) {
      long slot = slot(at);
      if (ring.control(slot) != Control.EMPTY && has(hashes.read(ring.segment, slot, 1)[0])) {
        ring.remove(slot, map);
        ring.count--;
      }
    }
    hashes.reset();
  }

  private long slot(long at) {
    return first + at & mask;
  }

  private boolean has(long slot, Hashes hashes) {
    return ring.control(slot) != Control.EMPTY && has(hashes.at(ring.segment, slot, ring.slots()));
  }

  private boolean has(long hash) {
    return (hash ^ prefix) >>> -depth == 0;
  }
}
