package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.StatsFlyweight;
import org.junit.jupiter.api.Test;

/** A new entry is all zero, also in a slot that had an entry before. */
class NewEntriesTest {
  private static final int MAPS = 2_000;
  private static final int ENTRIES = 100;

  @Test
  void areZero() {
    for (int i = 0; i < MAPS; i++) {
      try (DoubleStatsMap map = DoubleStatsMap.create()) {
        fill(map);
      }
    }
  }

  private static void fill(DoubleStatsMap map) {
    for (int i = 1; i <= ENTRIES; i++) {
      StatsFlyweight value = map.findOrInsert(i);
      assertThat(value.sum()).isZero();
      assertThat(value.count()).isZero();
      value.sum(-1).count(-1);
      if (i % 3 == 0) {
        map.remove(i - 2);
      }
    }
  }
}
