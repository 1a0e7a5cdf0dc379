package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.LongGiantMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.TableWatch;
import java.lang.foreign.Arena;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** However large a map is, one insert fills at most two tables of a mebibyte. */
class WorkOfOneOperationTest {
  private static final long LARGEST = 1 << 20;
  private static final long OF_CELLS = 1 << 19;
  private static final int ENTRIES = 200_000;

  @Test
  void inserts() {
    try (LongStatsMap map = LongStatsMap.create()) {
      checkEach(map, ENTRIES, map::findOrInsert);
      assertThat(map.bytesUsed()).isGreaterThan(8 * LARGEST);
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
  void insertsThatOutgrowARing() {
    int ring = (int) (8 * Maps.LIMIT);
    try (LongStatsMap map = LongStatsMap.create(ring * 3L / 4)) {
      checkEach(map, 2 * ring, map::findOrInsert);
    }
  }

  @Test
  void removals() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, 4 * Maps.SPLITS_AT);
      long bytes = map.bytesUsed();
      TableWatch watch = new TableWatch(map);
      IntPredicate remove = map::remove;
      for (int i = 0; i < 4 * Maps.SPLITS_AT; i++) {
        assertThat(remove.test(i)).isTrue();
      }
      assertThat(watch.newTables()).isEmpty();
      assertThat(map.bytesUsed()).isEqualTo(bytes);
    }
  }

  @Test
  void insertsOfEnormousValues() {
    try (LongGiantMap map = LongGiantMap.create()) {
      checkEach(map, 300, map::findOrInsert);
    }
  }

  private static void checkEach(OffHeapMap map, int times, IntConsumer operation) {
    TableWatch watch = new TableWatch(map);
    long bytes = map.bytesUsed();
    for (int i = 0; i < times; i++) {
      operation.accept(i);
      long more = map.bytesUsed() - bytes;
      bytes += more;
      var tables = watch.newTables();
      if (tables.size() > 2
          || tables.stream().anyMatch(size -> size > LARGEST)
          || more > 2 * LARGEST + OF_CELLS) {
        throw new AssertionError(tables + " and " + more + " bytes by operation " + i);
      }
    }
  }
}
