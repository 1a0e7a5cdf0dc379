package dev.inplace.map;

import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the entries of a map that may change.
 *
 * <p><b>Contract</b>, Go's: an entry that is present throughout is met once. One removed before it
 * is reached is not met; one added meanwhile may be met. It ends once the map is empty or closed.
 *
 * <p><b>Method.</b> Slots lie in the order of hashes, so a cursor goes once around from a random
 * hash. Each table is a {@link Stretch} of the way. All entries before the present run have been
 * met. Hashes are out of order only within a <i>run</i>, a row of slots without an empty one. The
 * keys of the present run are noted as they are met, as numbers. After a change of the map, a new
 * stretch begins with the present run and skips noted keys.
 */
public abstract class MapCursor {
  private static final int TYPICAL_RUN = 16;

  // No state of the map: it is done, or stands at no entry, at a removed one, at one it removed.
  private static final long NONE = -1;
  private static final long REMOVED = -2;
  private static final long REMOVED_HERE = -3;

  private final OffHeapMap map;
  private final long emptied;
  private final long stop;
  private @Nullable Stretch stretch;
  private long asOf = NONE; // the map's state when the stretch read it

  // The walk over slots, where the slot alone decides: a bucket, and its entries still to come.
  private MemorySegment table = MemorySegment.NULL;
  private long first;
  private long left;
  private long last;
  private long run;
  private boolean isByHash;

  private long[] noted = new long[TYPICAL_RUN];
  private int notedCount;

  // The entry under the cursor.
  private long standsAsOf = NONE;
  private MemorySegment current = MemorySegment.NULL;
  private long slot;
  private long number;
  private @Nullable MemorySegment readOnly;

  /** A cursor over all entries, before the first one. */
  protected MapCursor(OffHeapMap map, Epoch epoch) {
    this(map, epoch, 0, 0);
  }

  /** A cursor over one of so many equal parts of the hashes; over all if {@code parts} is 0. */
  protected MapCursor(OffHeapMap map, Epoch epoch, int part, int parts) {
    this.map = map.heldBy(epoch);
    map.requireUsable();
    emptied = map.emptied();
    long begin = parts == 0 ? ThreadLocalRandom.current().nextLong() : Stretch.beginOf(part, parts);
    stop = parts == 0 ? begin : Stretch.beginOf(part + 1, parts);
    if (map.size() > 0) {
      asOf = map.changes();
      enter(new Stretch(map, begin, stop));
    }
  }

  /** Moves on to the next entry; false if there is none. */
  public abstract boolean next();

  /** Moves on like {@link #next}, except that the caller must {@link #note} the entry's number. */
  protected final boolean advance() {
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

  private void advanceBySlots() {
    long next = first + Control.first(left);
    left = Control.rest(left);
    boolean isNewRun = next != last + 1; // behind an empty slot: all before it has been met
    notedCount = isNewRun ? 0 : notedCount;
    run = isNewRun ? next : run;
    last = next;
    slot = next;
    standsAsOf = asOf;
  }

  /** Moves on to the next bucket with an entry; false if hashes decide from there on. */
  private boolean hasMoreBySlots() {
    if (isByHash) {
      return false;
    }
    while (left == 0) {
      first += Shape.SLOTS;
      if (first >= here().bound()) {
        here().beginRun(run);
        if (here().leave(last)) {
          notedCount = 0;
        }
        isByHash = true;
        return false;
      }
      left = here().entries(first);
    }
    return true;
  }

  /** Goes on where hashes decide, then with the slots or the next stretch. */
  private boolean advanceByHash() {
    while (!here().nextByHash(this)) {
      if (here().isInside()) {
        walk(here().at());
        if (left != 0 || hasMoreBySlots()) {
          advanceBySlots();
          return true;
        }
      } else if (here().isLast()) {
        return finish();
      } else {
        if (!here().carriesOn()) {
          notedCount = 0;
        }
        enter(here().following(stop, notedCount));
      }
    }
    slot = here().slot();
    standsAsOf = asOf;
    return true;
  }

  private Stretch here() {
    return Objects.requireNonNull(stretch);
  }

  private void enter(Stretch next) {
    stretch = next;
    table = next.segment();
    current = table;
    readOnly = null;
    left = 0;
    isByHash = true;
  }

  /** Goes on by slots from a slot behind an empty one. */
  private void walk(long from) {
    isByHash = false;
    notedCount = 0;
    last = from - 2; // no slot that the next one could follow
    first = from & -Shape.SLOTS;
    left = here().entries(first) & Control.from(from);
    run = from;
  }

  private boolean finish() {
    asOf = NONE;
    standsAsOf = NONE;
    return false;
  }

  private boolean resume() {
    if (asOf == NONE || map.emptied() != emptied) {
      return finish();
    }
    map.requireUsable();
    asOf = map.changes();
    Stretch before = here();
    if (!isByHash) {
      before.beginRun(run);
    }
    long passed = isByHash ? before.at() - 1 : last;
    enter(before.again(stop, notedCount, standsAsOf == REMOVED_HERE ? passed + 1 : passed));
    return advanceByHash();
  }

  /** Notes the entry by a number that stays the same. */
  protected final void note(long number) {
    this.number = number;
    if (notedCount == noted.length) {
      noted = Arrays.copyOf(noted, 2 * notedCount);
    }
    noted[notedCount] = number;
    notedCount++;
  }

  final boolean isNoted(long at, int among) {
    long number = among == 0 ? 0 : number(table, at);
    for (int i = 0; i < among; i++) {
      if (noted[i] == number) {
        return true;
      }
    }
    return false;
  }

  /** A number that distinguishes the key of an entry: itself, or its hash. */
  protected abstract long number(MemorySegment table, long slot);

  /** The hash of the key with this number. */
  protected abstract long hash(long number);

  /**
   * Removes the entry under the cursor.
   *
   * @throws IllegalStateException if there is none
   */
  public final void remove() {
    requireEntry();
    boolean isUnchanged = map.changes() == asOf;
    // It stays noted, so a loop that inserts each key again ends.
    map.removeEntry(hash(number), slot);
    standsAsOf = NONE;
    if (!isUnchanged) {
      return;
    }
    standsAsOf = REMOVED_HERE;
    asOf = map.changes(); // another entry may have moved back into the slot, from behind
    if (isByHash) {
      here().back();
    } else {
      last = slot - 1;
      first = slot & -Shape.SLOTS;
      left = here().entries(first) & Control.from(slot);
    }
  }

  /**
   * Finds the entry under the cursor again, if the map has changed.
   *
   * @throws IllegalStateException if there is none, or it has been removed
   */
  protected final void requireEntry() {
    if (map.changes() != standsAsOf) {
      findAgain();
    }
  }

  private void findAgain() {
    if (standsAsOf < 0) {
      throw standsAsOf == REMOVED
          ? removed()
          : new IllegalStateException("the cursor stands at no entry\nfix: call next() first");
    }
    long hash = hash(number);
    long found = map.emptied() == emptied ? locate(number, hash) : -1;
    if (found < 0) {
      standsAsOf = REMOVED;
      throw removed();
    }
    current = map.table(hash);
    readOnly = null;
    slot = found;
    standsAsOf = map.changes();
  }

  private static IllegalStateException removed() {
    return new IllegalStateException(
        "the entry that the cursor stood at has been removed\nfix: call next() to go on");
  }

  private long locate(long number, long hash) {
    map.requireUsable();
    Table holder = map.tableOf(hash);
    return holder == null ? -1 : holder.find(hash, at -> number(holder.segment, at) == number);
  }

  /** The number of the entry under the cursor. */
  protected final long noted() {
    return number;
  }

  /** The table of the entry under the cursor, read-only. */
  protected final MemorySegment readOnlyTable() {
    readOnly = readOnly == null ? current.asReadOnly() : readOnly;
    return readOnly;
  }

  /** The table of the entry under the cursor. */
  protected final MemorySegment table() {
    return current;
  }

  /** The slot of the entry under the cursor. */
  protected final long slot() {
    return slot;
  }
}
