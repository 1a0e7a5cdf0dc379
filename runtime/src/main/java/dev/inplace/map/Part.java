package dev.inplace.map;

/**
 * The entries of a ring whose hashes begin with the same bits. They lie from the home slot of the
 * least such hash to the first empty slot behind that of the greatest, among others.
 */
final class Part {
  private final Table ring;
  private final long prefix;
  private final int depth;
  private final long first;
  private final long mask;
  private long end;
  private long count;

  /** The part of a hash, by so many bits. */
  Part(Table ring, long hash, int depth) {
    this.ring = ring;
    this.depth = depth;
    prefix = hash & Long.MIN_VALUE >> (depth - 1);
    first = ring.home(prefix);
    mask = ring.slots() - 1;
  }

  /** Finds where the part ends, and counts its entries. */
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
    for (long at = 0; at < end; at++) {
      long slot = slot(at);
      if (has(slot, hashes)) {
        table.add(hashes.at(ring.segment, slot, ring.slots()), ring, slot);
      }
    }
    hashes.reset();
  }

  /** Removes them, the last slot first, so that few entries move back. */
  void remove(Hashes hashes) {
    for (long at = end - 1; at >= 0; at--) {
      hashes.reset();
      if (has(slot(at), hashes)) {
        hashes.reset();
        ring.remove(slot(at), hashes);
        ring.count--;
      }
    }
    hashes.reset();
  }

  private long slot(long at) {
    return first + at & mask;
  }

  private boolean has(long slot, Hashes hashes) {
    return ring.control(slot) != Control.EMPTY
        && (hashes.at(ring.segment, slot, ring.slots()) ^ prefix) >>> -depth == 0;
  }
}
