package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.Relocation;
import java.lang.foreign.Arena;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links are numbers of slabs and offsets: a map reads from copies of its slabs alone. */
class RelocatedMapTest {

  @ParameterizedTest
  @CsvSource({
    "1, -3",
    "1, 0",
    "1, 1",
    "64, -16",
    "64, 4",
    "64, 14",
    "1024, -600",
    "4096, 6",
    "4096, 76",
    "4096, 13000"
  })
  void allEntriesAreFoundInTheCopies(long buckets, long inserts) {
    long entries = Maps.most(buckets) + inserts;
    try (Arena elsewhere = Arena.ofConfined();
        LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, entries);
      for (long key = 0; key < entries; key += 3) {
        map.remove(key);
      }
      Relocation.move(map, elsewhere);
      check(map, entries);
    }
  }

  private static void check(LongStatsMap map, long entries) {
    for (long key = 0; key < entries; key++) {
      assertThat(map.get(key)).isEqualTo(key % 3 == 0 ? null : Maps.value(key));
    }
    Map<Long, Stats> met = new HashMap<>();
    map.forEach((key, value) -> met.put(key, value.toRecord()));
    assertThat(met).hasSize((int) map.size());
    assertThat(met).allSatisfy((key, value) -> assertThat(value).isEqualTo(Maps.value(key)));
    Maps.inspect(map);
  }

  @Test
  void andTheMapGoesOnGrowingThere() {
    try (Arena elsewhere = Arena.ofConfined();
        Arena arena = Arena.ofConfined()) {
      LongStatsMap map = LongStatsMap.create(arena);
      Maps.fillUntilGrowing(map);
      Relocation.move(map, elsewhere);
      for (long key = map.size(); key < 3000; key++) {
        map.findOrInsert(key).set(Maps.value(key));
      }
      for (long key = 0; key < 3000; key += 3) {
        assertThat(map.remove(key)).isTrue();
      }
      check(map, 3000);
    }
  }

  @Test
  void whenTheOriginalsAreFreed() {
    try (Arena elsewhere = Arena.ofConfined()) {
      Arena arena = Arena.ofConfined();
      DoubleStatsMap map = DoubleStatsMap.create(arena);
      for (int i = 0; i < 1000; i++) {
        map.put(i, new Stats((byte) 0, i, 0));
      }
      Relocation.move(map, elsewhere);
      arena.close();
      long[] sum = {0};
      map.forEach((key, value) -> sum[0] += value.sum());
      assertThat(sum[0]).isEqualTo(999 * 1000 / 2);
      assertThat(map.at(1).sum()).isEqualTo(1);
      check(map);
    }
  }

  private static void check(OffHeapMap map) {
    assertThat(MapInspector.check(map, BucketShape.of(DoubleStatsBucket.class)).entries())
        .isEqualTo(map.size());
  }
}
