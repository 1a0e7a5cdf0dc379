package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.Inspection;
import dev.inplace.map.MapStats;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Old tables are given back, slab by slab, as the evacuation passes them. */
class OldTableTest {
  /** 4096 buckets of 272 bytes are four slabs; so many entries make them grow. */
  private static final long GROWS_AT = Maps.FOUR_SLABS_GROW_AT;

  @Test
  void aGrownMapHoldsItsNewTableOnly() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, GROWS_AT + 4096);
      MapStats stats = map.stats();
      assertThat(stats.isGrowing()).isFalse();
      assertThat(stats.buckets()).isEqualTo(8192);
      // The inspector finds an owner for every slab: the table, or the pool of overflow buckets.
      Maps.inspect(map);
      long table = Maps.tableSize(8192);
      // How many overflow buckets there are, and since when, depends on the map's seed.
      assertThat(map.bytesUsed()).isBetween(table, table + table / 4);
    }
  }

  @Test
  void slabsAreGivenBackWhileTheGrowthGoesOn() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, GROWS_AT - 1);
      Set<MemorySegment> old = segments(map, GROWS_AT - 1);
      assertThat(old).hasSizeGreaterThanOrEqualTo(4);
      assertThat(old).allMatch(segment -> segment.scope().isAlive());
      long key = GROWS_AT - 1;
      long givenBack = 0;
      do {
        map.findOrInsert(key++);
        long dead = old.stream().filter(segment -> !segment.scope().isAlive()).count();
        assertThat(dead).isGreaterThanOrEqualTo(givenBack);
        assertThat(dead).isGreaterThanOrEqualTo(map.stats().evacuatedBuckets() / 1024);
        givenBack = dead;
        if (key % 500 == 0) {
          Maps.inspect(map);
        }
      } while (map.stats().isGrowing());
      assertThat(givenBack).isEqualTo(4);
    }
  }

  private static Set<MemorySegment> segments(LongStatsMap map, long keys) {
    Set<MemorySegment> segments = new HashSet<>();
    for (long key = 0; key < keys; key++) {
      MemorySegment segment = map.at(key).segment();
      if (segment.byteSize() == Maps.tableSize(1024)) {
        segments.add(segment);
      }
    }
    return segments;
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
      Inspection inspection = Maps.inspect(map);
      assertThat(inspection.entries()).isEqualTo(20_000);
      assertThat(map.bytesUsed()).isBetween(bytes, bytes + bytes / 20);
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
      assertThat(map.bytesUsed()).isEqualTo(Maps.tableSize(1));
      map.remove(1);
      assertThat(map.bytesUsed()).isEqualTo(Maps.tableSize(1));
      assertThat(Maps.inspect(map).entries()).isEqualTo(0);
    }
  }
}
