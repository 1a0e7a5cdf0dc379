package dev.inplace.map;

/**
 * Checks the slots of a flat map: between the home of an entry and the entry none is empty, and
 * what is empty and has not moved is zero. While it grows, entries whose bucket was evacuated are
 * in the new table only.
 */
final class RunInspector extends MapInspector {
  RunInspector(OffHeapMap map, BucketShape shape, boolean nothingRemoved) {
    super(map, shape, nothingRemoved);
  }

  @Override
  void checkTable() {
    if (!isAllocated(table, 0)) {
      require(table.buckets() == 1 && map.size() == 0, "table without memory");
      chainLengths().add(1L);
      return;
    }
    for (long i = 0; i < table.buckets(); i++) {
      require(isAllocated(table, i), "bucket %d without memory", i);
      checkBucket(table, i, false);
      countRun(table, i);
    }
  }

  @Override
  void checkGrowingTable(Table old) {
    long mark = growth.evacuated();
    require(table.buckets() == 2 * old.buckets(), "growth to %d", table.buckets());
    require(
        Peek.number(growth, "released") < old.buckets(), "a growth that is over is still there");
    for (long i = 0; i < old.buckets(); i++) {
      if (isAllocated(old, i)) {
        checkBucket(old, i, growth.isAllocated());
      } else {
        require(i < mark, "old bucket %d is gone before its turn", i);
      }
      require(i >= mark || growth.isEvacuated(i), "old bucket %d is behind the mark", i);
      if (growth.isEvacuated(i)) {
        evacuated++;
        countRun(table, i);
        countRun(table, i + old.buckets());
      } else {
        countRun(old, i);
      }
    }
    for (long i = 0; i < table.buckets(); i++) {
      if (isAllocated(table, i)) {
        checkBucket(table, i, false);
      }
    }
  }

  private void countRun(Table in, long index) {
    long first = in.bucket(index);
    long buckets = Math.min(in.buckets(), in.geometry().bucketsPerSlab());
    int behind = 0;
    boolean goesOn = bytes.tophash(first, 7) != Tophash.EMPTY_REST;
    while (goesOn && behind < buckets - 1) {
      behind++;
      goesOn = !hasEmpty(in, index, behind);
    }
    countChain(behind);
  }

  private boolean hasEmpty(Table in, long index, long behind) {
    long perSlab = Math.min(in.buckets(), in.geometry().bucketsPerSlab());
    long ring = index - index % perSlab + (index + behind) % perSlab;
    boolean found = false;
    for (int slot = 0; slot < 8; slot++) {
      found |= bytes.tophash(in.bucket(ring), slot) == Tophash.EMPTY_REST;
    }
    return found;
  }

  private void checkBucket(Table in, long index, boolean mayHaveMarks) {
    long bucket = in.bucket(index);
    require(live.add(bucket), "bucket %x twice", bucket);
    require(bytes.isPaddingZero(bucket), "bucket %x has dirty padding", bucket);
    for (int slot = 0; slot < 8; slot++) {
      int tophash = bytes.tophash(bucket, slot);
      if (Tophash.isEntry(tophash)) {
        checkEntry(in, index * 8 + slot, bucket | slot, tophash);
        continue;
      }
      if (tophash == Tophash.EMPTY_ONE && mayHaveMarks) {
        continue; // what has moved from there nobody reads
      }
      require(tophash == Tophash.EMPTY_REST, "slot %x: mark %d", bucket | slot, tophash);
      require(bytes.isSlotZero(bucket, slot), "slot %x: dirty", bucket | slot);
    }
  }

  private void checkEntry(Table in, long number, long place, int tophash) {
    long hash = map.hashAt(place);
    require(Tophash.of(hash) == tophash, "entry %x: tophash %d", place, tophash);
    long bucket = hash & (in.buckets() - 1);
    if (growth != null && growth.isAllocated()) {
      boolean hasMoved = growth.isEvacuated(hash & (growth.oldBuckets() - 1));
      require(hasMoved == in.equals(table), "entry %x is in the wrong table", place);
    }
    long slots = 8 * Math.min(in.buckets(), in.geometry().bucketsPerSlab());
    long home = bucket * 8 + Tophash.home(hash);
    require(home / slots == number / slots, "entry %x is in another slab", place);
    atHome += home == number ? 1 : 0;
    for (long at = home; at != number; at = at - at % slots + (at + 1) % slots) {
      int between = bytes.tophash(in.bucket(at / 8), (int) (at % 8));
      require(between != Tophash.EMPTY_REST, "entry %x: its run has an empty slot", place);
    }
    entries.add(place);
    elemAddresses.add(bytes.elemAddress(place));
  }
}
