package dev.inplace.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the real memory of a map and checks every invariant that the map's code relies on. */
public abstract class MapInspector {
  final OffHeapMap map;
  final Growth growth;
  final MapBytes bytes;
  final Table table;
  final boolean nothingRemoved;

  final Set<Long> live = new HashSet<>();
  final Set<Long> elemAddresses = new HashSet<>();
  final List<Long> entries = new ArrayList<>();
  long atHome;
  long overflowBuckets;
  private final List<Long> chainLengths = new ArrayList<>();
  long evacuated;

  MapInspector(OffHeapMap map, BucketShape shape, boolean nothingRemoved) {
    this.map = map;
    this.growth = map.growth();
    this.table = map.table();
    this.bytes = new MapBytes(map.slabs(), shape);
    this.nothingRemoved = nothingRemoved;
  }

  /** Checks a map; an {@link AssertionError} names what is wrong. */
  public static Inspection check(OffHeapMap map, BucketShape shape) {
    return of(map, shape, false).check();
  }

  /** The same for a map from which nothing was ever removed, where home slots fill first. */
  public static Inspection checkWithoutRemovals(OffHeapMap map, BucketShape shape) {
    return of(map, shape, true).check();
  }

  private static MapInspector of(OffHeapMap map, BucketShape shape, boolean nothingRemoved) {
    return shape.isFlat()
        ? new RunInspector(map, shape, nothingRemoved)
        : new ChainInspector(map, shape, nothingRemoved);
  }

  /** Checks the buckets of a map that does not grow. */
  abstract void checkTable();

  /** Checks the buckets of both tables of a map that grows. */
  abstract void checkGrowingTable(Table old);

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

  final List<Long> chainLengths() {
    return chainLengths;
  }

  final void countChain(int behind) {
    while (chainLengths.size() <= behind) {
      chainLengths.add(0L);
    }
    chainLengths.set(behind, chainLengths.get(behind) + 1);
  }

  final boolean isAllocated(Table in, long index) {
    Slabs slabs = map.slabs();
    return slabs.isAllocated(Place.slab(in.bucket(index)));
  }

  static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new AssertionError(message.formatted(values));
    }
  }
}
