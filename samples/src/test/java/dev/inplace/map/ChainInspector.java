package dev.inplace.map;

/**
 * Checks the buckets of a classic map. It follows the links and not the marks, so that a wrong mark
 * shows.
 */
final class ChainInspector extends MapInspector {
  ChainInspector(OffHeapMap map, BucketShape shape, boolean nothingRemoved) {
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
      checkChain(table.bucket(i), i, table);
    }
  }

  @Override
  void checkGrowingTable(Table old) {
    long mark = growth.evacuated();
    require(table.buckets() == 2 * old.buckets(), "growth to %d", table.buckets());
    require(
        Peek.number(growth, "released") < old.buckets(), "a growth that is over is still there");
    for (long i = 0; i < old.buckets(); i++) {
      require(i >= mark || growth.isEvacuated(i), "old bucket %d is behind the mark", i);
      if (growth.isEvacuated(i)) {
        checkEvacuated(old, i, mark);
      } else {
        checkChain(old.bucket(i), i, old);
        checkUnused(i);
        checkUnused(i + old.buckets());
      }
    }
  }

  private void checkEvacuated(Table old, long index, long mark) {
    evacuated++;
    checkChain(table.bucket(index), index, table);
    checkChain(table.bucket(index + old.buckets()), index + old.buckets(), table);
    if (!isAllocated(old, index)) {
      require(index < mark, "old bucket %d is gone before its turn", index);
      return;
    }
    long bucket = old.bucket(index);
    for (int slot = 0; slot < 8; slot++) {
      int tophash = bytes.tophash(bucket, slot);
      require(tophash >= 2 && tophash <= 4, "old bucket %d has tophash %d", index, tophash);
      // Such a key has the hash beside it, and may have gone since.
      boolean isElsewhere = map instanceof TextKeyedMap || bytes.shape().isKeyIndirect();
      if (tophash != Tophash.EVACUATED_EMPTY && !isElsewhere) {
        boolean upper = (map.hashAt(bucket | slot) & old.buckets()) != 0;
        int mark3 = upper ? Tophash.EVACUATED_Y : Tophash.EVACUATED_X;
        require(tophash == mark3, "old bucket %d: went %d, not %d", index, tophash, mark3);
      }
    }
  }

  private void checkUnused(long index) {
    if (isAllocated(table, index)) {
      long bucket = table.bucket(index);
      require(
          bytes.isZeroButForTheLink(bucket) && bytes.link(bucket) == 0,
          "bucket %d is used before its turn",
          index);
    }
  }

  private void checkChain(long head, long index, Table in) {
    long bucket = head;
    for (int behind = 0; ; behind++) {
      require(live.add(bucket), "bucket %x is in two chains", bucket);
      long next = bytes.link(bucket);
      int found = checkBucket(bucket, next, head, index, in);
      require(bucket == head || found > 0, "overflow bucket %x is empty", bucket);
      require(bytes.isPaddingZero(bucket), "bucket %x has dirty padding", bucket);
      if (next == Place.NONE) {
        countChain(behind);
        return;
      }
      overflowBuckets++;
      bucket = next;
    }
  }

  private int checkBucket(long bucket, long next, long head, long index, Table in) {
    int found = 0;
    for (int slot = 0; slot < 8; slot++) {
      int tophash = bytes.tophash(bucket, slot);
      if (tophash >= Tophash.MIN_TOPHASH) {
        checkEntry(bucket | slot, tophash, head, index, in);
        found++;
        continue;
      }
      int mark = next == Place.NONE ? Tophash.EMPTY_REST : Tophash.EMPTY_ONE;
      require(tophash == mark, "bucket %x slot %d: mark %d, not %d", bucket, slot, tophash, mark);
      require(bytes.isSlotZero(bucket, slot), "bucket %x slot %d: dirty", bucket, slot);
    }
    return found;
  }

  private void checkEntry(long place, int tophash, long head, long index, Table in) {
    long hash = map.hashAt(place);
    require((hash & (in.buckets() - 1)) == index, "entry %x in bucket %d", place, index);
    require(Tophash.of(hash) == tophash, "entry %x: tophash %d", place, tophash);
    int home = (int) (hash >>> 53) & 7;
    if (place == (head | home)) {
      atHome++;
    } else if (nothingRemoved) {
      require(bytes.tophash(head, home) >= 5, "entry %x is not in its free home slot", place);
    }
    entries.add(place);
    elemAddresses.add(bytes.elemAddress(place));
  }
}
