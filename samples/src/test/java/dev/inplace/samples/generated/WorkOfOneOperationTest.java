package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.OffHeapMap;
import dev.inplace.map.SlabWatch;
import java.lang.foreign.Arena;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** However large a map is, one operation allocates, zeroes and gives back little memory. */
class WorkOfOneOperationTest {
  private static final long SLAB = 1 << 19;
  private static final int ENTRIES = 120_000;

  @Test
  void insertsWhileItGrows() {
    try (LongStatsMap map = LongStatsMap.create()) {
      checkEach(map, ENTRIES, map::findOrInsert);
      assertThat(map.bytesUsed()).isGreaterThan(16 * SLAB);
    }
  }

  @Test
  void insertsIntoAnArena() {
    try (Arena arena = Arena.ofConfined()) {
      LongStatsMap map = LongStatsMap.create(arena);
      checkEach(map, ENTRIES, map::findOrInsert);
      map.clear();
      checkEach(map, ENTRIES, map::findOrInsert);
    }
  }

  @Test
  void removalsWhileItGrows() {
    try (LongStatsMap map = LongStatsMap.create()) {
      long entries = Maps.most(8192) + 1; // begins to grow from 8 slabs to 16
      Maps.fill(map, 0, entries);
      assertThat(map.stats().isGrowing()).isTrue();
      checkEach(map, (int) entries, map::remove);
      assertThat(map.stats().isGrowing()).isFalse();
    }
  }

  @Test
  void insertsOfEnormousValues() {
    try (LongGiantMap map = LongGiantMap.create()) {
      checkEach(map, 300, 5, map::findOrInsert);
      assertThat(map.stats().buckets()).isEqualTo(Maps.buckets(300));
    }
  }

  private static void checkEach(OffHeapMap map, int times, IntConsumer operation) {
    checkEach(map, times, 2, operation);
  }

  private static void checkEach(OffHeapMap map, int times, int most, IntConsumer operation) {
    SlabWatch watch = new SlabWatch(map);
    for (int i = 0; i < times; i++) {
      operation.accept(i);
      SlabWatch.Work work = watch.work();
      if (work.allocated() > most
          || work.givenBack() > 1) { // of the table, and of overflow buckets
        throw new AssertionError(work + " by operation " + i);
      }
    }
  }
}
