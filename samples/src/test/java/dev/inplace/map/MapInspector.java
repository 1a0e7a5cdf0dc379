package dev.inplace.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the real memory of a map and checks every invariant that the map's code relies on. It
 * follows the links and not the marks, so that a wrong mark shows.
 */
public final class MapInspector {
  private final OffHeapMap map;
  private final Chains chains;
  private final Growth growth;
  private final MapBytes bytes;
  private final Table table;
  private final boolean nothingRemoved;

  private final Set<Long> live = new HashSet<>();
  private final Set<Long> elemAddresses = new HashSet<>();
  private final List<Long> entries = new ArrayList<>();
  private long atHome;
  private long overflowBuckets;
  private final List<Long> chainLengths = new ArrayList<>();
  private long evacuated;

  private MapInspector(OffHeapMap map, BucketShape shape, boolean nothingRemoved) {
    this.map = map;
    this.chains = map.chains();
    this.growth = map.growth();
    this.table = map.table();
    this.bytes = new MapBytes(Peek.at(chains, "slabs", Slabs.class), shape);
    this.nothingRemoved = nothingRemoved;
  }

  /** Checks a map; an {@link AssertionError} names what is wrong. */
  public static Inspection check(OffHeapMap map, BucketShape shape) {
    return new MapInspector(map, shape, false).check();
  }

  /** The same for a map from which nothing was ever removed, where home slots fill first. */
  public static Inspection checkWithoutRemovals(OffHeapMap map, BucketShape shape) {
    return new MapInspector(map, shape, true).check();
  }

  private Inspection check() {
    if (growth == null) {
      checkTable();
    } else {
      checkGrowingTable(Peek.at(growth, "old", Table.class));
    }
    require(entries.size() == map.size(), "%d entries, not %d", entries.size(), map.size());
    new MemoryInspector(map, bytes).check(live, entries, overflowBuckets);
    long oldBuckets = growth == null ? 0 : growth.oldBuckets();
    MapStats stats = map.stats();
    require(
        stats.equals(
            new MapStats(
                entries.size(),
                table.buckets(),
                chainLengths,
                overflowBuckets,
                stats.freeOverflowBuckets(),
                oldBuckets,
                growth == null ? 0 : growth.evacuated(),
                stats.bytes())),
        "%s",
        stats);
    require(stats.bytesUsed() == map.bytesUsed(), "%s", stats);
    return new Inspection(
        entries.size(), elemAddresses, atHome, overflowBuckets, oldBuckets, evacuated);
  }

  private void checkTable() {
    if (!isAllocated(table, 0)) {
      require(table.buckets() == 1 && map.size() == 0, "table without memory");
      chainLengths.add(1L);
      return;
    }
    for (long i = 0; i < table.buckets(); i++) {
      require(isAllocated(table, i), "bucket %d without memory", i);
      checkChain(table.bucket(i), i, table);
    }
  }

  private void checkGrowingTable(Table old) {
    long mark = growth.evacuated();
    require(table.buckets() == 2 * old.buckets(), "growth to %d", table.buckets());
    require(
        Peek.number(growth, "released") < old.buckets(), "a growth that is over is still there");
    for (long i = 0; i < old.buckets(); i++) {
      if (i < mark || Tophash.isEvacuated(bytes.word(old.bucket(i)))) {
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
      // Else its control byte told the hash, or its key, which may have gone since.
      boolean isElsewhere = map instanceof TextKeyedMap || bytes.shape().isKeyIndirect();
      boolean hasHash = !isElsewhere && !map.isUnfindable(bucket | slot);
      if (tophash != Tophash.EVACUATED_EMPTY && hasHash) {
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

  private void countChain(int behind) {
    while (chainLengths.size() <= behind) {
      chainLengths.add(0L);
    }
    chainLengths.set(behind, chainLengths.get(behind) + 1);
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
    long hash = map.hashOf(place);
    boolean isInHead = Place.bucketOf(place) == head;
    require(isInHead || !map.isUnfindable(place), "entry %x: NaN in an overflow bucket", place);
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

  private boolean isAllocated(Table in, long index) {
    Slabs slabs = Peek.at(chains, "slabs", Slabs.class);
    return slabs.isAllocated(Place.slab(in.bucket(index)));
  }

  static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new AssertionError(message.formatted(values));
    }
  }
}
