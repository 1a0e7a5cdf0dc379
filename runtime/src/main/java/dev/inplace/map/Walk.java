package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The way of a cursor through the slots of a map that may change.
 *
 * <p>Slots lie in the order of hashes, so it goes once around from a random hash. Each table is a
 * {@link Stretch}. All entries before the present run have been met. Hashes are out of order only
 * within a <i>run</i>, a row of slots without an empty one. The keys of the present run are noted,
 * as numbers. After a change of the map, a new stretch begins with the present run and skips noted
 * keys.
 *
 * <p>A map of one thread lets its last cursor note the keys just before it changes. Other cursors
 * note each key as they meet it.
 */
final class Walk {
  private static final int TYPICAL_RUN = 16;
  private static final long DONE = -1; // no state of the map

  private final OffHeapMap map;
  private final MapCursor cursor;
  private final long emptied;
  private final long stop;
  private Stretch stretch;
  private MemorySegment table;
  private long asOf; // the map's state when the stretch read it
  private long slot;
  private boolean hasRemoved;

  // Where the slot alone decides: some slots, and their entries still to come.
  private long begun;
  private long first;
  private long left;
  private boolean isByHash = true;

  // What has been met of the present run, if it is noted already.
  private boolean isNoting = true;
  private long[] noted = new long[TYPICAL_RUN];
  private int notedCount;
  private long run;
  private long last;

  /** The way of a cursor from one hash to another, through a map with entries. */
  Walk(OffHeapMap map, MapCursor cursor, long begin, long stop) {
    this.map = map;
    this.cursor = cursor;
    this.stop = stop;
    emptied = map.emptied();
    asOf = map.changes();
    stretch = new Stretch(map, begin, stop);
    table = stretch.segment();
  }

  /** Moves on to the next entry; false if there is none. */
  boolean next() {
    if (left != 0 && !isNoting && map.changes() == asOf) {
      slot = nextBySlots();
      return true;
    }
    return nextWithNotes();
  }

  private boolean nextWithNotes() {
    try {
      if (map.changes() != asOf) {
        return resume();
      }
      if (left == 0 && !hasMoreBySlots()) {
        return advanceByHash();
      }
      advanceBySlots();
      return true;
    } catch (IllegalStateException | WrongThreadException | IndexOutOfBoundsException e) {
      throw map.failed(e); // as a look-up does
    }
  }

  private long nextBySlots() {
    long next = first + Long.numberOfTrailingZeros(left);
    left &= left - 1;
    return next;
  }

  private void advanceBySlots() {
    slot = nextBySlots();
    hasRemoved = false;
    if (isNoting) {
      boolean isNewRun = slot != last + 1; // behind an empty slot: all before it has been met
      notedCount = isNewRun ? 0 : notedCount;
      run = isNewRun ? slot : run;
      last = slot;
    }
  }

  /** Moves on to the next slots with an entry; false if hashes decide from there on. */
  private boolean hasMoreBySlots() {
    if (isByHash) {
      return false;
    }
    while (left == 0) {
      first += Table.SET;
      if (first >= stretch.bound()) {
        noteRun();
        stretch.beginRun(run);
        if (stretch.leave(last)) {
          notedCount = 0;
        }
        isByHash = true;
        return false;
      }
      left = stretch.entries(first);
    }
    return true;
  }

  /** Goes on where hashes decide, then with the slots or the next stretch. */
  private boolean advanceByHash() {
    while (!stretch.nextByHash(this)) {
      if (stretch.isInside()) {
        goBySlots(stretch.at());
        if (left != 0 || hasMoreBySlots()) {
          advanceBySlots();
          return true;
        }
      } else if (stretch.isLast()) {
        return finish();
      } else {
        if (!stretch.carriesOn()) {
          notedCount = 0;
        }
        enter(stretch.following(stop, notedCount));
      }
    }
    slot = stretch.slot();
    hasRemoved = false;
    return true;
  }

  private void enter(Stretch next) {
    stretch = next;
    table = next.segment();
    left = 0;
    isByHash = true;
  }

  /** Goes on by slots from a slot behind an empty one. */
  private void goBySlots(long from) {
    isByHash = false;
    notedCount = 0;
    run = from;
    last = from - 2; // no slot that the next one could follow
    begun = from;
    slot = from - 1;
    first = from & -Table.SET;
    left = stretch.entries(first) & -1L << from;
    isNoting = !map.warns(this);
  }

  private boolean finish() {
    asOf = DONE;
    return false;
  }

  private boolean resume() {
    if (asOf == DONE || map.emptied() != emptied) {
      return finish();
    }
    map.requireUsable();
    asOf = map.changes();
    if (!isByHash) {
      stretch.beginRun(run);
    }
    long passed = isByHash ? stretch.at() - 1 : last;
    enter(stretch.again(stop, notedCount, hasRemoved ? passed + 1 : passed));
    return advanceByHash();
  }

  /** Goes on although the entry in a slot has been removed, and another may have moved there. */
  void goOnWithout(long removed) {
    hasRemoved = true;
    asOf = map.changes();
    if (isByHash) {
      stretch.back();
    } else {
      last = removed - 1;
      first = removed & -Table.SET;
      left = stretch.entries(first) & -1L << removed;
    }
  }

  /** Notes what has been met of the present run, before the map changes. */
  void noteRun() {
    if (isNoting) {
      return;
    }
    notedCount = 0;
    if (slot >= begun) {
      last = slot;
      run = stretch.beginOfRun(begun, slot);
      for (long met = run; met <= slot; met++) {
        cursor.note(cursor.number(table, met));
      }
    }
    isNoting = true;
  }

  /** Notes the number of a key of the present run. */
  void note(long number) {
    if (notedCount == noted.length) {
      noted = Arrays.copyOf(noted, 2 * notedCount);
    }
    noted[notedCount] = number;
    notedCount++;
  }

  /** True if the key in a slot is one of the first {@code among} that were noted. */
  boolean isNoted(long at, int among) {
    long number = among == 0 ? 0 : cursor.number(table, at);
    for (int i = 0; i < among; i++) {
      if (noted[i] == number) {
        return true;
      }
    }
    return false;
  }

  /** True if keys are noted as they are met. */
  boolean isNoting() {
    return isNoting;
  }

  /** The map's state that the walk has read; none if it is over. */
  long asOf() {
    return asOf;
  }

  MemorySegment table() {
    return table;
  }

  long slot() {
    return slot;
  }
}
