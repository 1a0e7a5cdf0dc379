package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.functional.fixtures.CountingArena;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapInAnArenaTest {

  @Test
  void bytesUsedAreThoseTheArenaGave() {
    try (CountingArena arena = new CountingArena(Long.MAX_VALUE)) {
      LongStatsMap map = LongStatsMap.create(arena);
      assertThat(arena.given()).isEqualTo(0);
      for (long size = 1; size < 100_000; size *= 3) {
        Maps.fill(map, size / 3, size);
        assertThat(map.bytesUsed()).isEqualTo(arena.given());
        Maps.inspect(map);
      }
    }
  }

  @Test
  void churnNeedsNoMoreMemory() {
    try (CountingArena arena = new CountingArena(Long.MAX_VALUE)) {
      LongStatsMap map = LongStatsMap.create(arena);
      Random random = new Random(1);
      long[] keys = random.longs(5000).toArray();
      for (long key : keys) {
        map.findOrInsert(key);
      }
      churn(map, keys, random, 200_000);
      long bytes = arena.given();
      churn(map, keys, random, 800_000);
      assertThat(arena.given()).isEqualTo(bytes);
      assertThat(Maps.inspect(map).entries()).isEqualTo(keys.length);
    }
  }

  private static void churn(LongStatsMap map, long[] keys, Random random, int times) {
    for (int i = 0; i < times; i++) {
      int index = random.nextInt(keys.length);
      map.remove(keys[index]);
      keys[index] = random.nextLong();
      map.findOrInsert(keys[index]);
    }
  }

  @Test
  void fillingAndClearingNeedsNoMoreMemory() {
    try (CountingArena arena = new CountingArena(Long.MAX_VALUE)) {
      LongStatsMap map = LongStatsMap.create(arena);
      long bytes = 0;
      for (int round = 0; round < 30; round++) {
        Maps.fill(map, 0, 5000);
        map.clear();
        if (round == 9) {
          bytes = arena.given();
        }
      }
      assertThat(arena.given()).isEqualTo(bytes);
      Maps.inspect(map);
    }
  }

  @Test
  void theArenaFreesTheMap() {
    Arena arena = Arena.ofConfined();
    LongStatsMap map = LongStatsMap.create(arena);
    Maps.fill(map, 0, 100);
    StatsFlyweight found = map.at(1);
    arena.close();
    assertThat(found.segment().scope().isAlive()).isFalse();
    assertThatIllegalStateException().isThrownBy(found::sum);
    assertThatIllegalStateException().isThrownBy(() -> map.get(1));
    assertThatIllegalStateException().isThrownBy(() -> map.put(1, Maps.value(1)));
    assertThatIllegalStateException().isThrownBy(() -> map.put(1000, Maps.value(1)));
    assertThatIllegalStateException().isThrownBy(map::clear);
    assertThatIllegalStateException().isThrownBy(() -> map.forEach((key, value) -> {}));
    map.close();
    assertThat(map.bytesUsed()).isEqualTo(0);
  }

  @Test
  void theMapDoesNotCloseTheArena() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment other = arena.allocate(8);
      LongStatsMap map = LongStatsMap.create(arena);
      Maps.fill(map, 0, 100);
      map.close();
      assertThat(other.scope().isAlive()).isTrue();
      assertThatIllegalStateException().isThrownBy(() -> map.get(1));
    }
  }

  @Test
  void anArenaThatIsClosedMakesNoMap() {
    Arena arena = Arena.ofConfined();
    arena.close();
    assertThatIllegalStateException().isThrownBy(() -> LongStatsMap.create(arena, 100));
    assertThatIllegalStateException().isThrownBy(() -> TextKeyStatsMap.create(arena, 1));
    LongStatsMap map = LongStatsMap.create(arena); // takes memory with its first entry
    assertThatIllegalStateException().isThrownBy(() -> map.put(1, Maps.value(1)));
    assertThat(map.size()).isZero();
  }

  @Test
  void noArenaIsRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> LongStatsMap.create(null))
        .withMessage("arena");
    assertThatNullPointerException()
        .isThrownBy(() -> LongStatsMap.create(null, 10))
        .withMessage("arena");
  }
}
