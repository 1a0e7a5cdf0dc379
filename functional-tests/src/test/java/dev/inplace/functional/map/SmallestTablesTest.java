package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Maps of eight slots, and of sixteen, each of another seed: entries collide in every way, and what
 * is removed lies before, between and behind others, over the end of the ring too.
 */
class SmallestTablesTest {
  private static final int MAPS = 300;

  @Test
  void isFilledAndEmptiedInAnyOrder() {
    check(Maps.most(8), 8);
  }

  @Test
  void twoAreToo() {
    check(Maps.most(16), 16);
  }

  private static void check(long entries, long slots) {
    Random random = new Random(7);
    for (int i = 0; i < MAPS; i++) {
      try (LongStatsMap map = LongStatsMap.create(slots * 3 / 4)) {
        Maps.fill(map, 0, entries);
        assertThat(Maps.inspect(map).entries()).isEqualTo(entries);
        assertThat(map.stats().slots()).isEqualTo(slots);
        removeAll(map, entries, random);
      }
    }
  }

  private static void removeAll(LongStatsMap map, long entries, Random random) {
    List<Long> left = new ArrayList<>();
    for (long key = 0; key < entries; key++) {
      left.add(key);
    }
    Collections.shuffle(left, random);
    while (!left.isEmpty()) {
      long gone = left.removeLast();
      assertThat(map.remove(gone)).isTrue();
      assertThat(map.contains(gone)).isFalse();
      assertThat(Maps.inspect(map).entries()).isEqualTo(left.size());
      for (long key : left) {
        assertThat(map.at(key).toRecord()).isEqualTo(Maps.value(key));
      }
    }
  }
}
