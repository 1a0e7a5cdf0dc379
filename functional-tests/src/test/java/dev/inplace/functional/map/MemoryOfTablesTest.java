package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.LongStatsBucket;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.map.MapStats;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Tables that a map has outgrown are freed; one is kept for the next split. */
class MemoryOfTablesTest {

  @Test
  void aGrownMapHoldsItsTablesOnly() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, 100_000);
      MapStats stats = map.stats();
      assertThat(stats.tables()).isGreaterThan(4);
      Maps.inspect(map); // finds an owner for every segment
      assertThat(stats.bytes().tables()).isEqualTo(stats.tables() * Maps.tableSize(Maps.LIMIT));
      assertThat(stats.bytes().spare()).isEqualTo(Maps.tableSize(Maps.LIMIT));
      assertThat(stats.bytes().other()).isEqualTo(LongStatsBucket.ELEM_SIZE);
    }
  }

  @Test
  void aTableThatDoublesIsFreedAtOnce() {
    try (LongStatsMap map = LongStatsMap.create()) {
      for (long slots = Maps.FIRST; slots < Maps.LIMIT; slots *= 2) {
        Maps.fill(map, map.size(), Maps.most(slots));
        MemorySegment table = map.at(0).segment();
        Maps.fill(map, map.size(), map.size() + 1);
        assertThat(table.scope().isAlive()).isFalse();
        assertThat(map.bytesUsed())
            .isEqualTo(Maps.tableSize(2 * slots) + LongStatsBucket.ELEM_SIZE);
      }
    }
  }

  @Test
  void aTableThatHasSplitIsTakenForTheNextSplit() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fillUntilSplit(map);
      long tables = 2;
      for (long key = map.size(); key < 100_000; key++) {
        map.put(key, Maps.value(key));
        if (key % 1000 == 0) {
          MapStats stats = map.stats();
          assertThat(stats.tables()).isGreaterThanOrEqualTo(tables);
          tables = stats.tables();
          assertThat(stats.bytes().spare()).isEqualTo(Maps.tableSize(Maps.LIMIT));
        }
      }
      map.compact();
      assertThat(map.stats().bytes().spare()).isZero();
    }
  }

  @Test
  void aTableHalfEmptiedAndFilledAgainNeedsNoMore() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, 20_000);
      long bytes = map.bytesUsed();
      for (int round = 0; round < 5; round++) {
        for (long key = 0; key < 20_000; key += 2) {
          map.remove(key);
        }
        for (long key = 0; key < 20_000; key += 2) {
          map.put(key, Maps.value(key));
        }
      }
      Maps.check(map, 20_000);
      assertThat(map.bytesUsed()).isEqualTo(bytes);
    }
  }

  @Test
  void aMapThatIsEmptyHoldsNothing() {
    try (LongStatsMap map = LongStatsMap.create()) {
      assertThat(map.bytesUsed()).isEqualTo(0);
      assertThat(map.get(1)).isNull();
      assertThat(map.remove(1)).isFalse();
      map.clear();
      assertThat(map.bytesUsed()).isEqualTo(0);
      map.findOrInsert(1);
      assertThat(map.bytesUsed()).isEqualTo(Maps.tableSize(Maps.FIRST));
      map.remove(1);
      assertThat(map.bytesUsed()).isEqualTo(Maps.tableSize(Maps.FIRST));
      assertThat(Maps.inspect(map).entries()).isEqualTo(0);
    }
  }
}
