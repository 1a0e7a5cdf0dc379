package dev.inplace.map;

import dev.inplace.check.Ending;
import java.util.concurrent.ThreadLocalRandom;

/** What changes the entries of a map: inserts and removals, which grow, evacuate and count. */
abstract class Entries extends Header {
  private final WriteFlag writing;

  Entries(String name, long bucketSize, long expectedSize, Slabs slabs) {
    super(name, bucketSize, expectedSize, slabs);
    writing = new WriteFlag(name);
  }

  /**
   * Begins a change of the map, or the writing-out of a record, which runs accessors of the user's.
   *
   * @throws java.util.ConcurrentModificationException if such a thing is under way
   */
  protected final void beginWrite() {
    writing.raise();
  }

  /** Ends what {@link #beginWrite} has begun. */
  protected final void endWrite() {
    writing.lower();
  }

  /**
   * Makes an entry for a key that is not in the map: grows and evacuates first, if that is due. The
   * elem is all zero; the caller writes the key.
   *
   * @return its place
   */
  protected final long insert(long hash) {
    beginWrite();
    try {
      return insertEntry(hash);
    } finally {
      endWrite();
    }
  }

  private long insertEntry(long hash) {
    endFlyweights();
    growOrEvacuate(hash);
    return occupy(chains.roomFor(tableBucket(hash & mask), hash, table.buckets()), hash);
  }

  /**
   * Makes an entry for a key that does not equal itself: where {@link Unfindable} ones belong, in
   * any bucket. Each bucket that is tried is evacuated first; about one try is needed, since at
   * most 6.5 of 8 slots are taken.
   */
  protected final long insertUnfindable() {
    beginWrite();
    try {
      endFlyweights();
      long hash;
      long place;
      do {
        hash = ThreadLocalRandom.current().nextLong();
        growOrEvacuate(hash);
        place = chains.roomInHead(tableBucket(hash & mask), hash);
      } while (place == Place.ABSENT);
      return occupy(place, hash);
    } finally {
      endWrite();
    }
  }

  /** An insert ends them, unless it fits into what has been promised. */
  private void endFlyweights() {
    if (count >= promised) {
      epoch.end(Ending.INSERT);
    }
  }

  private void growOrEvacuate(long hash) {
    if (growth == null && LoadFactor.exceeded(count + 1, table.log2Buckets())) {
      startGrowing(table.log2Buckets() + 1);
    }
    if (growth == null) {
      table.allocate(0);
    } else {
      evacuate(growth, hash);
    }
  }

  private long occupy(long place, long hash) {
    chains.occupy(place, Tophash.of(hash));
    count++;
    return place;
  }

  /**
   * Makes room for so many entries, and moves those that are there at once, so that inserts up to
   * that number move and end nothing.
   */
  final void reserve(long entries) {
    slabs.requireUsable();
    if (entries <= promised) {
      return;
    }
    beginWrite();
    try {
      epoch.end(Ending.INSERT);
      finishGrowing();
      growTo(LoadFactor.log2Buckets(entries));
      table.allocateAll();
      promised = entries;
    } finally {
      endWrite();
    }
  }

  private void growTo(int log2Buckets) {
    if (log2Buckets <= table.log2Buckets()) {
      return;
    }
    if (count == 0) { // there may be no memory to evacuate yet
      Table old = table;
      use(Table.reserve(slabs, geometry, log2Buckets));
      old.release(0, old.buckets());
    } else {
      startGrowing(log2Buckets);
      finishGrowing();
    }
  }

  private void finishGrowing() {
    while (growth != null) {
      evacuate(growth, growth.evacuated());
    }
  }

  private void startGrowing(int log2Buckets) {
    Table larger = Table.reserve(slabs, geometry, log2Buckets);
    growth = new Growth(this, chains, table, larger);
    use(larger);
  }

  private void evacuate(Growth growing, long hash) {
    growing.work(hash);
    if (growing.isDone()) {
      growth = null;
    }
  }

  /**
   * Removes an entry, and then does the part of a growth that a removal has to do.
   *
   * @param keyHash of its key
   * @return false if the place is {@link Place#ABSENT}, and nothing was done
   */
  protected final boolean removeEntry(long place, long keyHash) {
    if (place == Place.ABSENT) {
      return false;
    }
    long hash = isUnfindable(place) ? unfindable().hash(place) : keyHash;
    beginWrite();
    try {
      epoch.end(Ending.REMOVE);
      eraseEntry(place);
      chains.vacate(bucketOf(hash), place);
      count--;
      if (growth != null) {
        evacuateIfMemoryAllows(growth, hash);
      }
      if (count == 0 && growth == null) { // the marks of an old table tell by the old seed
        beginAnew();
      }
      return true;
    } finally {
      endWrite();
    }
  }

  private void evacuateIfMemoryAllows(Growth growing, long hash) {
    try {
      evacuate(growing, hash);
    } catch (OutOfMemoryError e) {
      // The entry is gone, as asked; the growth goes on with the next insert, which will tell.
    }
  }

  /** Removes all entries; the table and its memory stay. */
  final void removeAll() {
    slabs.requireUsable();
    if (count == 0) {
      return;
    }
    beginWrite();
    try {
      forgetEntries(Ending.CLEAR);
      chains.overflow().clear();
      emptyTable();
    } finally {
      endWrite();
    }
  }

  private void emptyTable() {
    try {
      table.allocateAll();
      table.zero();
    } catch (OutOfMemoryError e) { // in the middle of a growth: begin anew, small
      table.release(0, table.buckets());
      use(Table.reserve(slabs, geometry, 0));
      promised = 0;
    }
  }

  private void forgetEntries(Ending ending) {
    if (growth != null) {
      growth.drop();
      growth = null;
    }
    epoch.end(ending);
    count = 0;
    beginAnew();
  }

  /** The map is empty: what an attacker has learnt of its seed is worth nothing now. */
  private void beginAnew() {
    seed = newSeed();
    emptied++;
  }

  /** Gives all memory back. */
  final void free() {
    if (slabs.isClosed()) {
      return;
    }
    beginWrite();
    try {
      slabs.close();
      growth = null;
      forgetEntries(Ending.CLOSE);
      use(Table.closed(slabs, geometry));
    } finally {
      endWrite();
    }
  }
}
