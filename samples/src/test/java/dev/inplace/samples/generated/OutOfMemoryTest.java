package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
  void clearWithoutMemory() {
    try (CountingArena arena = new CountingArena(Long.MAX_VALUE / 2)) {
      LongStatsMap map = LongStatsMap.create(arena);
      Maps.fill(map, 0, Maps.FOUR_SLABS_GROW_AT); // begins to grow from four slabs to eight
      assertThat(map.stats().isGrowing()).isTrue();
      arena.raiseLimit(arena.given() - Long.MAX_VALUE / 2);
      map.clear();
      assertThat(Maps.inspect(map).entries()).isEqualTo(0);
      assertThat(map.stats().isGrowing()).isFalse();
      arena.raiseLimit(1 << 21);
      Maps.fill(map, 0, 100);
      assertThat(Maps.inspect(map).entries()).isEqualTo(100);
    }
  }

  @Test
  void clearOfAMapThatWasEmptiedWithoutMemory() {
    try (CountingArena arena = new CountingArena(Long.MAX_VALUE / 2)) {
      LongStatsMap map = LongStatsMap.create(arena);
      Maps.fill(map, 0, Maps.FOUR_SLABS_GROW_AT);
      arena.raiseLimit(arena.given() - Long.MAX_VALUE / 2);
      for (long key = 0; map.size() > 0; key++) {
        map.remove(key);
      }
      assertThat(map.stats().isGrowing()).isTrue();
      assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> map.put(1, Maps.value(1)));
      map.clear();
      assertThat(map.stats().isGrowing()).isFalse();
      Maps.fill(map, 0, 100);
      assertThat(Maps.inspect(map).entries()).isEqualTo(100);
    }
  }

  @Test
  void aMapThatCannotBeMade() {
    try (CountingArena arena = new CountingArena(100_000)) {
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> LongStatsMap.create(arena, 10_000));
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> TextKeyStatsMap.create(new CountingArena(0)));
      LongStatsMap map = LongStatsMap.create(arena, 100);
      MapInspector.check(map, BucketShape.of(LongStatsBucket.class));
    }
  }
}
