package dev.inplace.map;

import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the entries of a map that may change.
 *
 * <p><b>Contract</b>, Go's: an entry that is present throughout is met once. One removed before it
 * is reached is not met; one added meanwhile may be met. It ends once the map is empty or closed.
 * {@link Walk} has the method.
 */
public abstract class MapCursor {
  // No state of the map: the cursor stands at no entry, or at one that has been removed.
  private static final long NOWHERE = -1;
  private static final long REMOVED = -2;

  private final OffHeapMap map;
  private final long emptied;
  private final @Nullable Walk walk;

  // The entry under the cursor.
  private long asOf = NOWHERE;
  private MemorySegment table = MemorySegment.NULL;
  private long slot;
  private long number;
  private @Nullable MemorySegment readOnly;

  /** A cursor over all entries, before the first one. */
  protected MapCursor(OffHeapMap map, Epoch epoch) {
    this(map, epoch, 0, 0);
  }

  /** A cursor over one of so many equal parts of the hashes; over all if {@code parts} is 0. */
  @SuppressWarnings("this-escape") // its walk only keeps it
  protected MapCursor(OffHeapMap map, Epoch epoch, int part, int parts) {
    this.map = map.heldBy(epoch);
    map.requireUsable();
    emptied = map.emptied();
    long begin = parts == 0 ? ThreadLocalRandom.current().nextLong() : Stretch.beginOf(part, parts);
    long stop = parts == 0 ? begin : Stretch.beginOf(part + 1, parts);
    walk = map.size() == 0 ? null : new Walk(map, this, begin, stop);
  }

  /** Moves on to the next entry; false if there is none. */
  public abstract boolean next();

  /** Moves on like {@link #next}, except that the caller notes the entry's number if asked to. */
  @SuppressWarnings({"MemorySegmentReferenceEquality", "ReferenceEquality"})
  protected final boolean advance() {
    asOf = NOWHERE;
    Walk way = walk;
    if (way == null || !way.next()) {
      return false;
    }
    if (table != way.table()) { // a store of a reference costs a GC barrier
      table = way.table();
      readOnly = null;
    }
    slot = way.slot();
    asOf = way.asOf();
    return true;
  }

  /** True if the caller of {@link #advance} notes the entry's number. */
  protected final boolean isNoting() {
    return way().isNoting();
  }

  private Walk way() {
    return Objects.requireNonNull(walk);
  }

  /** Notes the entry by a number that stays the same. */
  protected final void note(long number) {
    this.number = number;
    way().note(number);
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
    boolean isUnchanged = map.changes() == way().asOf();
    // It stays noted, so a loop that inserts each key again ends.
    map.removeEntry(hash(noted()), slot);
    asOf = NOWHERE;
    if (isUnchanged) {
      way().goOnWithout(slot);
    }
  }

  /**
   * Finds the entry under the cursor again, if the map has changed.
   *
   * @throws IllegalStateException if there is none, or it has been removed
   */
  protected final void requireEntry() {
    if (map.changes() != asOf) {
      findAgain();
    }
  }

  private void findAgain() {
    boolean stood = asOf >= 0;
    long found = stood && map.emptied() == emptied ? locate(hash(number)) : -1;
    if (found < 0) {
      boolean isRemoved = stood || asOf == REMOVED;
      asOf = isRemoved ? REMOVED : asOf;
      throw new IllegalStateException(
          isRemoved
              ? "the entry that the cursor stood at has been removed\nfix: call next() to go on"
              : "the cursor stands at no entry\nfix: call next() first");
    }
    readOnly = null;
    slot = found;
    asOf = map.changes();
  }

  private long locate(long hash) {
    map.requireUsable();
    Table holder = Objects.requireNonNull(map.tableOf(hash));
    table = holder.segment;
    return holder.find(hash, at -> number(holder.segment, at) == number);
  }

  /** The number of the entry under the cursor. */
  protected final long noted() {
    return way().isNoting() ? number : number(table, slot);
  }

  /** The table of the entry under the cursor, read-only. */
  protected final MemorySegment readOnlyTable() {
    readOnly = readOnly == null ? table.asReadOnly() : readOnly;
    return readOnly;
  }

  /** The table of the entry under the cursor. */
  protected final MemorySegment table() {
    return table;
  }

  /** The slot of the entry under the cursor. */
  protected final long slot() {
    return slot;
  }
}
