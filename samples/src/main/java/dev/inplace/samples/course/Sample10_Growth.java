package dev.inplace.samples.course;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.map.MapStats;

/** Large maps: without a size a map grows by splitting tables; with one it is a single table. */
final class Sample10_Growth {
  private Sample10_Growth() {}

  @Struct
  @StructMap(key = long.class)
  record Balance(long cents, int changes) {}

  private static final int ENTRIES = 1_000_000;

  static void main() {
    try (LongBalanceMap grown = LongBalanceMap.create();
        LongBalanceMap sized = LongBalanceMap.create(ENTRIES)) {
      fill(grown);
      print("grown", grown.stats());
      fill(sized);
      print("sized", sized.stats());
    }
  }

  private static void fill(LongBalanceMap balances) {
    for (long account = 0; account < ENTRIES; account++) {
      balances.findOrInsert(account).cents(100);
    }
  }

  private static void print(String name, MapStats stats) {
    IO.println(name + ": " + stats.size() + " entries");
    IO.println("  several tables: " + (stats.tables() > 1));
    IO.println("  a directory: " + (stats.directory() > 0));
    IO.println("  at most 7/8 full: " + (stats.load() <= 7 / 8.0));
  }
}
