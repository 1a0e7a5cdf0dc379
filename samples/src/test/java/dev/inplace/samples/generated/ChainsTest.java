package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.MapStats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only the classic layout has: buckets with control bytes, and overflow buckets. */
class ChainsTest {
  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void aBucketOfLinks() {
    assertThat(BulkBulkBucket.SIZE).isEqualTo(8 + 8 * 8 + 8 * 8 + 8);
    assertThat(BulkBulkBucket.ELEM_SIZE).isEqualTo(BulkFlyweight.SIZE).isGreaterThan(128);
    assertThat(BulkBulkBucket.LINK_SIZE).isEqualTo(8);
  }

  @Test
  void overflowBucketsThatAreFreeGo() {
    Maps.fill(map, 0, Maps.most(4096));
    long full = map.stats().overflowBuckets();
    for (long key = 14_000; key < Maps.most(4096); key++) {
      map.remove(key);
    }
    assertThat(map.stats().freeOverflowBuckets()).isGreaterThan(full / 2);
    map.compact();
    MapStats stats = map.stats();
    assertThat(stats.buckets()).isEqualTo(4096);
    assertThat(stats.freeOverflowBuckets()).isLessThan(256);
    assertThat(Maps.inspect(map).entries()).isEqualTo(14_000);
  }

  @Test
  void dumpsNameTheMarks() {
    Maps.fill(map, 0, Maps.most(1024));
    for (long key = 0; key < 1000; key++) {
      map.remove(key);
    }
    StringBuilder all = new StringBuilder();
    for (long bucket = 0; bucket < 1024; bucket++) {
      all.append(map.dump(bucket));
    }
    assertThat(all).containsPattern("\n  \\d  emptyOne\n").containsPattern("\n  \\d  emptyRest\n");
    assertThat(all).containsPattern("\n  link \\d+:\\d+\noverflow bucket at \\d+:\\d+\n");
  }
}
