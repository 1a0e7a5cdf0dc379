package dev.inplace.map;

import dev.inplace.check.Ending;

/** How a map gets room for its entries: a growth in steps, or all that is asked for at once. */
abstract class Room extends Header {
  private final WriteFlag writing;

  /** So many entries fit without anything ending, as was promised. */
  private long promised;

  Room(String name, Geometry geometry, long expectedSize, Slabs slabs) {
    super(name, geometry, expectedSize, slabs);
    writing = new WriteFlag(name);
    promised = expectedSize;
  }

  /**
   * Begins a change of the map, or the writing-out of a record, which runs accessors of the user's:
   * on a map that may be used here, and that nobody else is changing.
   *
   * @throws java.util.ConcurrentModificationException if such a thing is under way
   */
  protected final void beginWrite() {
    slabs.requireUsable();
    writing.raise();
  }

  /** The same after a look-up that has missed, which has asked whether the map may be used here. */
  final void beginInsert() {
    writing.raise();
  }

  /** Refuses what must not be done during a write, or on another thread than a confined map's. */
  final void requireNoWrite() {
    slabs.requireOwner();
    writing.requireLowered();
  }

  /** Begins the end of a map, whose arena may have been closed before. */
  final void beginClose() {
    slabs.requireOwner();
    writing.raise();
  }

  /** Ends what {@link #beginWrite} has begun. */
  protected final void endWrite() {
    writing.lower();
  }

  /** An insert ends flyweights, unless it fits into what has been promised. */
  final void endFlyweights() {
    if (isGrowing() || count >= promised) {
      epoch.end(Ending.INSERT);
    }
  }

  /**
   * Sees to it that one more entry fits: starts a growth if it makes one due, or does the step of
   * one that an insert has to do.
   *
   * @return whether entries have moved, so that flyweights have ended
   */
  final boolean growOrEvacuate(long hash) {
    if (!isGrowing() && isFull()) {
      startGrowing(Table.reserve(slabs, geometry, table.log2Buckets() + 1));
    }
    Growth growing = isGrowing() ? growth() : null; // read once: in a race it may be over
    if (growing == null) {
      if (count == 0) { // a table with entries has all its memory
        allocateFirst();
      }
      return false;
    }
    growing.prepare(hash);
    if (!growing.isAllocated()) {
      return false;
    }
    epoch.end(Ending.INSERT);
    evacuate(growing, hash);
    return true;
  }

  /** The step that a removal has to do, which must not fail; flyweights have ended. */
  final void evacuateIfMemoryAllows(long hash) {
    Growth growing = isGrowing() ? growth() : null;
    if (growing == null) {
      return;
    }
    try {
      growing.prepare(hash);
    } catch (OutOfMemoryError e) {
      return; // The growth goes on with the next insert, which will tell.
    }
    if (growing.isAllocated()) {
      evacuate(growing, hash);
    }
  }

  private void startGrowing(Table larger) {
    grow(new Growth(this, slots, table, larger));
    use(larger);
  }

  private void evacuate(Growth growing, long hash) {
    growing.work(hash);
    if (growing.isDone()) {
      grow(null);
    }
  }

  private void finishGrowing() {
    long steps = 2 * table.buckets(); // see Growth
    for (Growth growing = growth(); growing != null; growing = growth()) {
      if (steps-- == 0) {
        throw slabs.spoilt();
      }
      growOrEvacuate(growing.evacuated());
    }
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
    closeSpare();
    int log2Buckets = geometry.load().log2Buckets(entries);
    beginWrite();
    try {
      finishGrowing();
      if (log2Buckets > table.log2Buckets()) {
        growTo(log2Buckets);
      }
      allocateFirst();
      slabs.closeSpare();
      epoch.end(Ending.INSERT);
      promised = entries;
    } finally {
      endWrite();
    }
  }

  private void growTo(int log2Buckets) {
    Table larger = Table.allocate(slabs, geometry, log2Buckets);
    if (count == 0) { // there may be no memory to evacuate yet
      table.release(0, table.buckets());
      use(larger);
      return;
    }
    try {
      slots.overflow().reserve(longestOverflow(), larger.buckets()); // see Growth.prepare
    } catch (Throwable e) {
      larger.release(0, larger.buckets());
      slabs.closeSpare();
      throw e;
    }
    startGrowing(larger);
    finishGrowing();
  }

  private long longestOverflow() {
    long longest = 0;
    for (long index = 0; index < table.buckets(); index++) {
      longest = Math.max(longest, slots.overflowBehind(table.bucket(index)));
    }
    return longest;
  }

  /** Moves all entries to the smallest table for them, and gives back what that leaves. */
  final void shrink() {
    slabs.requireUsable();
    closeSpare();
    int log2Buckets = geometry.load().log2Buckets(count);
    boolean isSmallest = growth() == null && log2Buckets == table.log2Buckets();
    if (isSmallest && count > 0 && slots.overflow().isTight(table.buckets())) {
      return;
    }
    beginWrite();
    try {
      Compaction compaction = Compaction.of(this, log2Buckets);
      epoch.end(Ending.COMPACT);
      Table former = table;
      Growth unfinished = growth();
      OverflowPool overflow = slots.overflow();
      slots = compaction.slots();
      grow(null);
      use(compaction.table());
      former.release(0, former.buckets());
      if (unfinished != null) {
        unfinished.releaseOld();
      }
      overflow.release();
      if (count == 0) {
        cells.forEach(Cells::release);
        forgetKeys();
      }
      slabs.closeSpare();
      promised = Math.min(promised, count);
    } finally {
      endWrite();
    }
  }

  /** First of all: a table that is taken then need not be taken beside what is kept. */
  private void closeSpare() {
    requireNoWrite();
    slabs.closeSpare();
  }

  /** Drops a growth together with all entries; the table that has all its memory stays. */
  final void dropGrowth() {
    Growth growing = growth();
    if (growing == null) {
      return;
    }
    if (growing.isAllocated()) {
      growing.releaseOld();
    } else {
      growing.releaseNew();
      use(growing.old());
    }
    grow(null);
  }
}
