package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.Inspection;
import dev.inplace.map.MapStats;
import org.junit.jupiter.api.Test;

class GrowthPointsTest {

  @Test
  void aMapGrowsWhereGosDoes() {
    long[] growthPoints = {9, 14, 27, 53, 105, 209, 417, 833, 1665, 3329};
    try (LongStatsMap map = LongStatsMap.create()) {
      long size = 0;
      for (int b = 0; b < growthPoints.length; b++) {
        while (size < growthPoints[b] - 1) {
          map.findOrInsert(size++);
          assertThat(map.stats().buckets()).isEqualTo(1L << b);
        }
        map.findOrInsert(size++);
        MapStats stats = map.stats();
        assertThat(stats.buckets()).isEqualTo(2L << b);
        assertThat(stats.size()).isEqualTo(growthPoints[b]);
        assertThat(stats.load()).isEqualTo((double) growthPoints[b] / (2L << b));
      }
    }
  }

  @Test
  void aGrowthIsOverLongBeforeTheNext() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, Maps.GROWS_AT + 64);
      assertThat(map.stats().isGrowing()).isFalse();
      assertThat(map.stats().buckets()).isEqualTo(128);
    }
  }

  @Test
  void manyEntriesAreInTheBucketsOfTheirHash() {
    try (LongStatsMap map = LongStatsMap.create()) {
      long from = 0;
      for (long to : new long[] {1, 8, 9, 13, 14, 100, 1000, 3330, 20_000, 100_000}) {
        Maps.fill(map, from, to);
        Inspection inspection = Maps.inspectWithoutRemovals(map);
        assertThat(inspection.entries()).isEqualTo(to);
        assertThat(inspection.elemAddresses()).hasSize((int) to);
        from = to;
      }
      for (long key = 0; key < from; key++) {
        assertThat(map.get(key)).isEqualTo(Maps.value(key));
      }
    }
  }

  @Test
  void mostEntriesAreAtHome() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, 3328); // 2^9 buckets, 6.5 entries each
      Inspection inspection = Maps.inspectWithoutRemovals(map);
      assertThat(inspection.atHome()).isGreaterThan(inspection.entries() / 2);
      assertThat(inspection.overflowBuckets()).isLessThan(3328 / 8 / 2);
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
