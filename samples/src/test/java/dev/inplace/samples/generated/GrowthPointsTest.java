package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.Inspection;
import dev.inplace.map.MapStats;
import org.junit.jupiter.api.Test;

class GrowthPointsTest {

  @Test
  void aMapGrowsAtTheEntryThatIsTooMuch() {
    try (LongStatsMap map = LongStatsMap.create()) {
      long size = 0;
      for (long buckets = 1; buckets <= 512; buckets *= 2) {
        while (size < Maps.most(buckets)) {
          map.findOrInsert(size++);
          assertThat(map.stats().buckets()).isEqualTo(buckets);
        }
        map.findOrInsert(size++);
        MapStats stats = map.stats();
        assertThat(stats.buckets()).isEqualTo(2 * buckets);
        assertThat(stats.size()).isEqualTo(size);
        assertThat(stats.load()).isEqualTo(size / (2.0 * buckets));
      }
    }
  }

  /** From n buckets it takes 3n inserts at most, as is proven in the comment of {@code Growth}. */
  @Test
  void aGrowthIsOverLongBeforeTheNext() {
    try (LongStatsMap map = LongStatsMap.create()) {
      for (long buckets = 1; buckets <= 8192; buckets *= 2) {
        Maps.fill(map, map.size(), Maps.most(buckets));
        assertThat(map.stats().isGrowing()).isFalse();
        assertThat(map.stats().buckets()).isEqualTo(buckets);
        Maps.fill(map, map.size(), Math.min(map.size() + 3 * buckets, Maps.most(2 * buckets)));
        assertThat(map.stats().isGrowing()).isFalse();
        assertThat(map.stats().buckets()).isEqualTo(2 * buckets);
      }
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
      Maps.fill(map, 0, Maps.most(512));
      Inspection inspection = Maps.inspectWithoutRemovals(map);
      assertThat(inspection.atHome()).isGreaterThan(inspection.entries() / 2);
      assertThat(inspection.overflowBuckets()).isLessThan(512 / 2);
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
