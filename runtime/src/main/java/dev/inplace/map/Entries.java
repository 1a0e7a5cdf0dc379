package dev.inplace.map;

import dev.inplace.check.Ending;

/**
 * What changes the entries of a map: inserts and removals, which count, and do steps of a growth.
 */
abstract class Entries extends Room {
  Entries(String name, Geometry geometry, long expectedSize, Slabs slabs) {
    super(name, geometry, expectedSize, slabs);
  }

  /**
   * Makes an entry for a key that is not in the map, as a look-up has just told. The elem is all
   * zero; the caller writes the key.
   *
   * @return its place
   */
  protected final long insert(long hash) {
    beginInsert();
    try {
      reserveCells();
      boolean moved = growOrEvacuate(hash);
      long place = slots.claim(bucketOf(hash), hash, mask + 1);
      enter(moved);
      return place;
    } finally {
      endWrite();
    }
  }

  private void reserveCells() {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).reserve(table.buckets());
    }
  }

  private void enter(boolean moved) {
    if (!moved) {
      endFlyweights();
    }
    count++;
  }

  /**
   * Removes an entry, and then does the part of a growth that a removal has to do.
   *
   * @param hash of its key
   * @return false if the place is {@link Place#ABSENT}, and nothing was done
   */
  protected final boolean removeEntry(long place, long hash) {
    if (place == Place.ABSENT) {
      return false;
    }
    beginWrite();
    try {
      epoch.end(Ending.REMOVE);
      eraseEntry(place);
      slots.vacate(bucketOf(hash), place);
      count--;
      evacuateIfMemoryAllows(hash);
      if (count == 0 && !isGrowing()) { // the marks of an old table tell by the old seed
        beginAnew();
      }
      return true;
    } finally {
      endWrite();
    }
  }

  /** Removes all entries; the table and its memory stay. */
  final void removeAll() {
    slabs.requireUsable();
    if (count == 0 && !isGrowing()) { // a growth may be stuck for lack of memory
      forgetKeys(); // what they were written out to may be large
      return;
    }
    beginWrite();
    try {
      epoch.end(Ending.CLEAR); // before their memory goes
      dropGrowth();
      forgetKeys();
      cells.forEach(Cells::clear);
      slots.overflow().clear();
      table.zero();
      forgetEntries();
    } finally {
      endWrite();
    }
  }

  private void forgetEntries() {
    count = 0;
    beginAnew();
  }

  /** The map is empty: keys that were found to collide in it do not any more. */
  private void beginAnew() {
    seed = newSeed();
    emptied++;
  }

  /** Gives all memory back. */
  final void free() {
    if (slabs.isClosed()) {
      slabs.close();
      slabs.requireGivenBack();
      return;
    }
    beginClose();
    try {
      epoch.end(Ending.CLOSE); // before their memory goes
      slabs.close();
      grow(null);
      use(Table.closed(slabs, geometry));
      forgetEntries();
    } finally {
      endWrite();
    }
    slabs.requireGivenBack();
  }
}
