package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.CountingArena;
import dev.inplace.functional.fixtures.LongStatsBucket;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An operation that finds no memory fails whole, and the map goes on once there is some. */
class OutOfMemoryTest {

  @Test
  void insertsAndRemovalsWithLittleMemory() {
    try (CountingArena arena = new CountingArena(0)) {
      LongStatsMap map = LongStatsMap.create(arena);
      List<Long> keys = new ArrayList<>();
      Random random = new Random(3);
      int failures = 0;
      while (keys.size() < 6000) {
        long key = random.nextLong();
        try {
          map.put(key, Maps.value(key));
          keys.add(key);
        } catch (OutOfMemoryError e) {
          failures++;
          checkWhole(map, keys);
          removeOne(map, keys, random);
          arena.raiseLimit(random.nextInt(20_000));
        }
      }
      assertThat(failures).isGreaterThan(20);
      checkWhole(map, keys);
    }
  }

  private static void removeOne(LongStatsMap map, List<Long> keys, Random random) {
    if (keys.isEmpty()) {
      return;
    }
    int index = random.nextInt(keys.size());
    long key = keys.get(index);
    try {
      assertThat(map.remove(key)).isTrue();
      keys.remove(index);
    } catch (OutOfMemoryError e) {
      assertThat(map.get(key)).isEqualTo(Maps.value(key));
    }
    checkWhole(map, keys);
  }

  private static void checkWhole(LongStatsMap map, List<Long> keys) {
    assertThat(Maps.inspect(map).entries()).isEqualTo(keys.size());
    for (long key : keys) {
      if (!Maps.value(key).equals(map.get(key))) {
        throw new AssertionError(key + " is lost");
      }
    }
  }

  @Test
  void clearAndRemovalsNeedNone() {
    try (CountingArena arena = new CountingArena(Long.MAX_VALUE / 2)) {
      LongStatsMap map = LongStatsMap.create(arena);
      Maps.fillUntilSplit(map);
      arena.raiseLimit(arena.given() - Long.MAX_VALUE / 2);
      for (long key = 0; map.size() > 100; key++) {
        assertThat(map.remove(key)).isTrue();
      }
      map.clear();
      assertThat(Maps.inspect(map).entries()).isEqualTo(0);
      Maps.fill(map, 0, 100);
      Maps.check(map, 100);
      arena.raiseLimit(1 << 21);
      Maps.fill(map, 100, Maps.SPLITS_AT);
      Maps.check(map, Maps.SPLITS_AT);
    }
  }

  @Test
  void aMapThatCannotBeMade() {
    try (CountingArena arena = new CountingArena(100_000)) {
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> LongStatsMap.create(arena, 10_000));
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> TextKeyStatsMap.create(new CountingArena(0), 1));
      LongStatsMap map = LongStatsMap.create(arena, 100);
      MapInspector.check(map, BucketShape.of(LongStatsBucket.class));
    }
  }
}
