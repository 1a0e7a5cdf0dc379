package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The hashes from one on that one table is for, up to another: a part of the way of a {@link
 * MapCursor}.
 *
 * <p>An entry before the first empty slot may have a hash before the stretch, and one from {@code
 * bound} on a hash behind it: there the hash of each entry decides. In between the slots do. Slots
 * are counted on beyond the last one of the ring, where a run goes on at the first one.
 */
final class Stretch {
  private static final long NO_RUN = -1;

  private final OffHeapMap map;
  private final Table table;
  private final Hashes hashes;
  private final long begin;
  private final long lastHash;
  private final boolean isLast;
  private final long bound;
  private final int passed;
  private final long lastPassed;
  private long run = NO_RUN;
  private long at;
  private boolean isInside;

  /** The stretch from a hash on, as far as its table goes and before {@code stop}. */
  Stretch(OffHeapMap map, long begin, long stop) {
    this(map, begin, stop, 0, begin, new Hashes(map));
  }

  private Stretch(
      OffHeapMap map, long begin, long stop, int passed, long lastPassed, Hashes hashes) {
    this.map = map;
    this.begin = begin;
    this.passed = passed;
    this.lastPassed = lastPassed;
    table = Objects.requireNonNull(map.tableOf(begin));
    this.hashes = hashes;
    hashes.reset();
    long lastOfTable = lastOfTable(map.directory(), begin);
    isLast = !isBehind(stop - 1, lastOfTable);
    lastHash = isLast ? stop - 1 : lastOfTable;
    at = table.home(begin);
    bound = isEndOfRing(lastHash) ? table.slots() : table.home(lastHash + 1);
  }

  /** The hash that one of so many equal parts begins with. */
  static long beginOf(int part, int parts) {
    return part == parts ? 0 : Long.divideUnsigned(-1, parts) * part;
  }

  private static long lastOfTable(@Nullable Directory directory, long hash) {
    return directory == null
        ? -1
        : ((long) directory.endOf(directory.numberOf(hash)) << directory.shift()) - 1;
  }

  private boolean isEndOfRing(long hash) {
    return (hash + 1) << table.depth == 0;
  }

  /** Whether a hash lies behind another, as seen from the beginning. */
  private boolean isBehind(long hash, long other) {
    return Long.compareUnsigned(hash - begin, other - begin) > 0;
  }

  /**
   * The stretch from the present run on, once the map has changed.
   *
   * @param noted so many keys that are to be passed over
   * @param at the slot of the last of them
   */
  Stretch again(long stop, int noted, long at) {
    long from = beginOfRun();
    long last = at + 1 >= table.slots() || at + 1 >= bound ? lastHash : startOf(at + 1) - 1;
    boolean isFarther = passed > 0 && isBehind(lastPassed, last);
    return new Stretch(map, from, stop, noted, isFarther ? lastPassed : last, hashes);
  }

  /** The stretch behind this one. */
  Stretch following(long stop, int noted) {
    return carriesOn()
        ? new Stretch(map, end(), stop, noted, lastPassed, hashes)
        : new Stretch(map, end(), stop, 0, end(), hashes);
  }

  /** Whether some of what is to be passed over lies behind this stretch. */
  boolean carriesOn() {
    return passed > 0 && isBehind(lastPassed, lastHash);
  }

  /** The least hash whose home is a slot. */
  private long startOf(long slot) {
    long prefix = table.depth == 0 ? 0 : begin & Long.MIN_VALUE >> (table.depth - 1);
    return prefix | slot << (-table.log2 - table.depth);
  }

  long beginOfRun() {
    return run == NO_RUN ? begin : startOf(run);
  }

  /** Notes that a run begins at a slot, and all before it has been met. */
  void beginRun(long slot) {
    run = slot;
  }

  MemorySegment segment() {
    return table.segment;
  }

  /** Whether no other stretch follows. */
  boolean isLast() {
    return isLast;
  }

  /** The hash that the next stretch begins with. */
  long end() {
    return lastHash + 1;
  }

  /** The slot before which the slots decide. */
  long bound() {
    return bound;
  }

  /** The entries of eight slots, as far as the slots decide. */
  long entries(long first) {
    long entries = Control.entries(table.controls(first));
    long inside = bound - first;
    return inside >= Shape.SLOTS ? entries : entries & (1L << (inside << 3)) - 1;
  }

  /**
   * Goes on at the bound, behind the last slot that had an entry; true if all before the bound has
   * been met.
   */
  boolean leave(long last) {
    at = bound;
    hashes.reset(); // the cursor may have removed entries since they were read
    boolean isNewRun =
        last != bound - 1 && bound < table.slots() && !isBehind(startOf(bound), lastHash);
    if (isNewRun) {
      run = bound;
    }
    return isNewRun;
  }

  /** Looks at the last slot again. */
  void back() {
    at--;
    hashes.reset();
  }

  /** The slot that is looked at next, counted on. */
  long at() {
    return at;
  }

  /** The slot of the last entry that the hash decided for. */
  long slot() {
    return at - 1 & table.slots() - 1;
  }

  /** Whether the slots decide from {@link #at} on, all before which has been met. */
  boolean isInside() {
    return isInside;
  }

  /** Goes on to the next entry whose hash is of the stretch; false if it comes to an empty slot. */
  boolean nextByHash(MapCursor cursor) {
    isInside = false;
    while (at < 2 * table.slots()) { // a run goes beyond the bound, but not once around
      long slot = at & table.slots() - 1;
      boolean isWrapped = at >= table.slots();
      at++;
      if (table.control(slot) == Control.EMPTY) {
        if (at > bound) {
          return false;
        }
        isInside = at < bound && isPassed(slot);
        if (isInside) {
          return false;
        }
      } else {
        long hash = hashes.at(table.segment, slot, table.slots());
        if (!isBehind(hash, lastHash)
            && table.home(hash) > slot == isWrapped
            && !cursor.isNoted(slot, passed)) {
          return true;
        }
      }
    }
    throw map.endless();
  }

  /** Whether all that is to be passed over lies before a slot, which is empty. */
  private boolean isPassed(long slot) {
    return passed == 0 || (!carriesOn() && table.home(lastPassed) <= slot);
  }
}
