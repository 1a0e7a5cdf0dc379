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

  /** The slots of the first table. */
  static final long FIRST = first();

  /** The slots of a table that splits instead of doubling. */
  static final long LIMIT = limit();

  /** So many entries make a map of one table split it. */
  static final long SPLITS_AT = most(LIMIT) + 1;

  private Maps() {}

  private static long first() {
    try (LongStatsMap map = LongStatsMap.create()) {
      return Filling.first(map);
    }
  }

  private static long limit() {
    try (LongStatsMap map = LongStatsMap.create()) {
      return Filling.limit(map);
    }
  }

  /** Bytes of a table of so many slots. */
  static long tableSize(long slots) {
    return SHAPE.tableSize(slots);
  }

  /** The most entries in a table of so many slots. */
  static long most(long slots) {
    return Filling.most(slots);
  }

  /** The slots of a table that is made for so many entries. */
  static long slots(long entries) {
    try (LongStatsMap map = LongStatsMap.create()) {
      return Filling.slots(map, entries);
    }
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

  /** Fills an empty map until it has a directory of two tables; its keys are from 0 on. */
  static void fillUntilSplit(LongStatsMap map) {
    fill(map, 0, SPLITS_AT + 8);
    if (map.stats().tables() != 2) {
      throw new AssertionError(map.stats());
    }
  }

  /** Checks that a map has these keys, from 0 on, and no other. */
  static void check(LongStatsMap map, long keys) {
    for (long key = 0; key < keys; key++) {
      if (!value(key).equals(map.get(key))) {
        throw new AssertionError(key + " is lost");
      }
    }
    if (inspect(map).entries() != keys) {
      throw new AssertionError(map.size() + " entries, not " + keys);
    }
  }

  static Inspection inspect(LongStatsMap map) {
    return MapInspector.check(map, SHAPE);
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
