package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A range of hashes in one table: a part of a {@link Walk}.
 *
 * <p>An entry before the first empty slot may have a hash before the stretch, and one from {@code
 * bound} on a hash behind it. There the hash of each entry decides; in between, the slots do. Slot
 * numbers continue beyond the last slot of the ring for a run that goes on at the first one.
 */
final class Stretch {
  private static final long NO_RUN = -1;

  private final OffHeapMap map;
  private final Table table;
  private final long begin;
  private final long lastHash;
  private final boolean isLast;
  private final long bound;
  private final int passed;
  private final long lastPassed;
  private long run = NO_RUN;
  private long at;
  private boolean isInside;

  /** The stretch from a hash to the end of its table or to {@code stop}. */
  Stretch(OffHeapMap map, long begin, long stop) {
    this(map, begin, stop, 0, begin);
  }

  private Stretch(OffHeapMap map, long begin, long stop, int passed, long lastPassed) {
    this.map = map;
    this.begin = begin;
    this.passed = passed;
    this.lastPassed = lastPassed;
    table = Objects.requireNonNull(map.tableOf(begin));
    long lastOfTable = lastOfTable(map.directory(), begin);
    isLast = !isBehind(stop - 1, lastOfTable);
    lastHash = isLast ? stop - 1 : lastOfTable;
    at = table.home(begin);
    bound = isEndOfRing(lastHash) ? table.slots() : table.home(lastHash + 1);
  }

  /** The first hash of one of {@code parts} equal parts. */
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

  /** True if a hash lies behind another, as seen from the beginning. */
  private boolean isBehind(long hash, long other) {
    return Long.compareUnsigned(hash - begin, other - begin) > 0;
  }

  /**
   * The stretch from the present run on, after a change of the map.
   *
   * @param noted number of noted keys to skip
   * @param at the slot of the last of them
   */
  Stretch again(long stop, int noted, long at) {
    long from = beginOfRun();
    long last = at + 1 >= table.slots() || at + 1 >= bound ? lastHash : startOf(at + 1) - 1;
    boolean isFarther = passed > 0 && isBehind(lastPassed, last);
    return new Stretch(map, from, stop, noted, isFarther ? lastPassed : last);
  }

  /** The stretch behind this one. */
  Stretch following(long stop, int noted) {
    return carriesOn()
        ? new Stretch(map, end(), stop, noted, lastPassed)
        : new Stretch(map, end(), stop, 0, end());
  }

  /** True if some of the keys to skip lie behind this stretch. */
  boolean carriesOn() {
    return passed > 0 && isBehind(lastPassed, lastHash);
  }

  /** The least hash whose home slot this is. */
  private long startOf(long slot) {
    long prefix = table.depth == 0 ? 0 : begin & Long.MIN_VALUE >> (table.depth - 1);
    return prefix | slot << (-table.log2 - table.depth);
  }

  long beginOfRun() {
    return run == NO_RUN ? begin : startOf(run);
  }

  /** Notes that a run begins at a slot, and that all entries before it have been met. */
  void beginRun(long slot) {
    run = slot;
  }

  MemorySegment segment() {
    return table.segment;
  }

  /** True if no other stretch follows. */
  boolean isLast() {
    return isLast;
  }

  /** The first hash of the next stretch. */
  long end() {
    return lastHash + 1;
  }

  /** The slot up to which slots decide. */
  long bound() {
    return bound;
  }

  /** The entries among {@link Table#SET} slots, up to the bound, as a set. */
  long entries(long first) {
    long entries = table.entries(first);
    long inside = bound - first;
    return inside >= Table.SET ? entries : entries & (1L << inside) - 1;
  }

  /** The first slot, from {@code least} on, of the run that an entry belongs to. */
  long beginOfRun(long least, long slot) {
    long begin = slot;
    while (begin > least && table.control(begin - 1) != Control.EMPTY) {
      begin--;
    }
    return begin;
  }

  /**
   * Goes on at the bound, behind the last occupied slot; true if all entries before the bound have
   * been met.
   */
  boolean leave(long last) {
    at = bound;
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
  }

  /** The slot to examine next; its number may continue beyond the ring. */
  long at() {
    return at;
  }

  /** The slot of the last entry that was chosen by its hash. */
  long slot() {
    return at - 1 & table.slots() - 1;
  }

  /** True if slots decide from {@link #at} on; all entries before it have been met. */
  boolean isInside() {
    return isInside;
  }

  /** Goes on to the next entry whose hash is in the stretch; false at an empty slot. */
  boolean nextByHash(Walk walk) {
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
        long hash = map.hashAt(table.segment, slot);
        if (!isBehind(hash, lastHash)
            && table.home(hash) > slot == isWrapped
            && !walk.isNoted(slot, passed)) {
          return true;
        }
      }
    }
    throw map.endless();
  }

  /** True if all keys to skip lie before a slot, which is empty. */
  private boolean isPassed(long slot) {
    return passed == 0 || (!carriesOn() && table.home(lastPassed) <= slot);
  }
}
