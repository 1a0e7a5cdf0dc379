package dev.inplace.samples.generated;

import dev.inplace.Flyweight;
import dev.inplace.map.BucketShape;
import dev.inplace.map.Filling;
import dev.inplace.map.Inspection;
import dev.inplace.map.MapInspector;
import java.util.ArrayList;
import java.util.List;

/** Maps from long to Stats, in the states that tests need. */
final class Maps {
  private static final BucketShape SHAPE = BucketShape.of(LongStatsBucket.class);

  /** So many entries make a map of 64 buckets grow. */
  static final long GROWS_AT = most(64) + 1;

  /** So many make one of 4096 buckets grow, which are four slabs. */
  static final long FOUR_SLABS_GROW_AT = most(4096) + 1;

  private Maps() {}

  /** Bytes of a table of so many buckets. */
  static long tableSize(long buckets) {
    return SHAPE.tableSize(buckets);
  }

  /** Whether these maps have no overflow buckets. */
  static boolean areFlat() {
    return SHAPE.isFlat();
  }

  /** The most entries that need no more than so many buckets. */
  static long most(long buckets) {
    return Filling.most(SHAPE.isFlat(), buckets);
  }

  /** The fewest buckets for so many entries. */
  static long buckets(long entries) {
    return Filling.buckets(SHAPE.isFlat(), entries);
  }

  /** The value of a key in these maps. */
  static Stats value(long key) {
    return new Stats((byte) key, key * key, (int) -key);
  }

  /** Adds keys from {@code from} up to, not including, {@code to}. */
  static void fill(LongStatsMap map, long from, long to) {
    for (long key = from; key < to; key++) {
      map.put(key, value(key));
    }
  }

  /** Puts a map into the middle of a growth from 64 buckets to 128; its keys are from 0 on. */
  static void fillUntilGrowing(LongStatsMap map) {
    fill(map, 0, GROWS_AT + 8);
    if (!map.stats().isGrowing()) {
      throw new AssertionError(map.stats());
    }
  }

  static Inspection inspect(LongStatsMap map) {
    return MapInspector.check(map, SHAPE);
  }

  static Inspection inspectWithoutRemovals(LongStatsMap map) {
    return MapInspector.checkWithoutRemovals(map, SHAPE);
  }

  /** Where a flyweight's struct lies in the machine's memory. */
  static long address(Flyweight flyweight) {
    return Flyweight.segmentOf(flyweight).address() + Flyweight.offsetOf(flyweight);
  }

  /** Where the values of the keys from 0 to {@code count} are. */
  static List<Long> addresses(LongStatsMap map, long count) {
    List<Long> addresses = new ArrayList<>();
    for (long key = 0; key < count; key++) {
      addresses.add(address(map.at(key)));
    }
    return addresses;
  }
}
