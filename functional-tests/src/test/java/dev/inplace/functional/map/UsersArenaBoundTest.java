package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.CountingArena;
import dev.inplace.functional.fixtures.LongStatsBucket;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.map.MapStats;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * In an arena of the user's, where nothing is freed, all tables there ever were have less than
 * twice the bytes of the tables when there were most; compaction and room asked for need both the
 * tables before and the one after.
 */
class UsersArenaBoundTest {
  private final CountingArena arena = new CountingArena(Long.MAX_VALUE);
  private final LongStatsMap map = LongStatsMap.create(arena);
  private long most;

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void growthToManyEntries() {
    for (long key = 0; key < 400_000; key++) {
      map.findOrInsert(key);
      if (key < 2000 || key % 1000 == 0) {
        check();
      }
    }
  }

  @Test
  void churnAndClear() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      long keys = 1L << random.nextInt(17);
      for (long i = 0; i < keys; i++) {
        map.findOrInsert(random.nextLong(keys));
        map.remove(random.nextLong(keys));
      }
      check();
      if (random.nextInt(3) == 0) {
        map.clear();
      }
      check();
    }
    Maps.inspect(map);
  }

  @Test
  void compactionsAndRoomAskedForTakeTheSameMemoryAgain() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      Maps.fill(map, 0, 1L << random.nextInt(17));
      if (random.nextBoolean()) {
        map.ensureCapacity(random.nextLong(100_000));
      } else {
        map.clear();
        map.compact();
      }
    }
    Maps.inspect(map);
    long largest = Maps.tableSize(Maps.slots(100_000));
    assertThat(arena.given()).isLessThan(4 * largest);
  }

  @Test
  void clearOfSeveralTables() {
    for (int round = 0; round < 40; round++) {
      Maps.fill(map, 0, Maps.SPLITS_AT + round % 10);
      check();
      map.clear();
      check();
    }
    Maps.inspect(map);
  }

  private void check() {
    MapStats stats = map.stats();
    most = Math.max(most, stats.bytes().tables());
    assertThat(stats.bytesUsed()).isEqualTo(map.bytesUsed()).isEqualTo(arena.given());
    assertThat(arena.given() - LongStatsBucket.ELEM_SIZE).isLessThan(2 * most);
  }
}
