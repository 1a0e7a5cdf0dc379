package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.IntSurgeBucket;
import dev.inplace.functional.fixtures.IntSurgeMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Surge;
import dev.inplace.map.BucketShape;
import dev.inplace.map.Inspection;
import dev.inplace.map.MapInspector;
import dev.inplace.map.MapStats;
import org.junit.jupiter.api.Test;

/** When tables double, and when they split. */
class GrowthPointsTest {

  @Test
  void aTableDoublesAtTheEntryThatIsTooMuch() {
    try (LongStatsMap map = LongStatsMap.create()) {
      for (long slots = Maps.FIRST; slots < Maps.LIMIT; slots *= 2) {
        Maps.fill(map, map.size(), Maps.most(slots));
        checkSingle(map, slots);
        map.findOrInsert(map.size());
        checkSingle(map, 2 * slots);
      }
    }
  }

  private static void checkSingle(LongStatsMap map, long slots) {
    MapStats stats = map.stats();
    assertThat(stats.slots()).isEqualTo(slots);
    assertThat(stats.tables()).isEqualTo(1);
    assertThat(stats.directory()).isZero();
    assertThat(stats.load()).isEqualTo(map.size() / (double) slots);
    assertThat(stats.bytes().tables()).isEqualTo(Maps.tableSize(slots));
  }

  @Test
  void theLargestTableThatDoublesHasAMebibyte() {
    assertThat(Maps.tableSize(Maps.LIMIT)).isLessThanOrEqualTo(1 << 20);
    assertThat(Maps.tableSize(2 * Maps.LIMIT)).isGreaterThan(1 << 20);
  }

  @Test
  void thenItSplitsInTwo() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, Maps.SPLITS_AT - 1);
      checkSingle(map, Maps.LIMIT);
      Maps.fill(map, Maps.SPLITS_AT - 1, Maps.SPLITS_AT);
      assertThat(Maps.inspect(map).tables()).containsExactly(Maps.LIMIT, Maps.LIMIT);
      assertThat(map.stats().directory()).isEqualTo(2);
    }
  }

  @Test
  void tablesStayThatLargeHoweverManyEntriesThereAre() {
    try (LongStatsMap map = LongStatsMap.create()) {
      long from = 0;
      for (long to : new long[] {1, 8, 9, 13, 14, 100, 1000, 3330, 20_000, 100_000, 400_000}) {
        Maps.fill(map, from, to);
        Inspection inspection = Maps.inspect(map);
        assertThat(inspection.entries()).isEqualTo(to);
        assertThat(inspection.elemAddresses()).hasSize((int) to);
        from = to;
      }
      MapStats stats = map.stats();
      assertThat(stats.slots()).isEqualTo(stats.tables() * Maps.LIMIT);
      assertThat(stats.load()).isBetween(0.43, 0.875);
      assertThat(stats.directory()).isLessThanOrEqualTo(4 * stats.tables());
      Maps.check(map, from);
    }
  }

  @Test
  void aMapThatGrowsAtOnceHasOneTable() {
    try (IntSurgeMap map = IntSurgeMap.create()) {
      for (int key = 0; key < 400_000; key++) {
        map.put(key, new Surge(key, -key));
      }
      Inspection inspection = MapInspector.check(map, BucketShape.of(IntSurgeBucket.class));
      assertThat(inspection.tables()).containsExactly(1L << 19);
      for (int key = 0; key < 400_000; key++) {
        assertThat(map.at(key).volume()).isEqualTo(key);
      }
    }
  }

  @Test
  void mostEntriesAreAtHome() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, Maps.most(4096));
      Inspection inspection = Maps.inspect(map);
      assertThat(inspection.atHome()).isGreaterThan(inspection.entries() / 3);
      assertThat(map.stats().meanProbe()).isLessThan(9); // 4.5 of random keys at 7/8
    }
  }

  @Test
  void anEntryIsWhereALookUpFindsIt() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, 2000);
      Inspection inspection = Maps.inspect(map);
      for (long address : Maps.addresses(map, 2000)) {
        assertThat(inspection.elemAddresses()).contains(address);
      }
    }
  }
}
