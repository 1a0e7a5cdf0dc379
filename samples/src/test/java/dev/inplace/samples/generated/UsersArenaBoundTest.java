package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.Memory;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * In an arena of the user's, where nothing is given back, all tables there ever were have less than
 * twice the bytes of the largest.
 */
class UsersArenaBoundTest {
  private final CountingArena arena = new CountingArena(Long.MAX_VALUE);
  private final LongStatsMap map = LongStatsMap.create(arena);
  private long largest;

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void growthToManyEntries() {
    for (long key = 0; key < 400_000; key++) {
      map.findOrInsert(key);
      if (key < 10_000 || key % 1000 == 0) {
        check();
      }
    }
    assertThat(largest).isEqualTo(Maps.tableSize(Maps.buckets(400_000)));
  }

  @Test
  void churnClearCompactAndRoomAskedFor() {
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
      } else if (random.nextInt(3) == 0) {
        map.ensureCapacity(random.nextLong(100_000));
      } else if (random.nextInt(3) == 0) {
        map.compact();
      }
      check();
    }
    Maps.inspect(map);
  }

  @Test
  void clearWhileItGrows() {
    for (int round = 0; round < 40; round++) {
      Maps.fill(
          map, 0, Maps.FOUR_SLABS_GROW_AT + round % 10); // begins to grow from four slabs to eight
      check();
      map.clear();
      check();
    }
    Maps.inspect(map);
  }

  private void check() {
    Memory memory = Memory.of(map);
    largest = Math.max(largest, memory.largestTable());
    assertThat(memory.bytes()).isEqualTo(arena.given());
    assertThat(arena.given() - memory.overflow() - LongStatsBucket.ELEM_SIZE)
        .isLessThan(2 * largest);
  }
}
