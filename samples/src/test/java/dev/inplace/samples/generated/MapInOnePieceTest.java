package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** Maps whose table, of four slabs, was taken at once and lies in one segment. */
class MapInOnePieceTest {
  private static final long FULL = Maps.FOUR_SLABS_GROW_AT - 1;
  private static final long TABLE = Maps.tableSize(4096);

  private static LongStatsMap full() {
    LongStatsMap map = LongStatsMap.create(FULL);
    Maps.fill(map, 0, FULL);
    assertThat(map.stats().isGrowing()).isFalse();
    return map;
  }

  private static void check(LongStatsMap map, long keys) {
    assertThat(map.size()).isEqualTo(keys);
    for (long key = 0; key < keys; key++) {
      assertThat(map.at(key).toRecord()).isEqualTo(Maps.value(key));
      assertThat(map.get(key)).isEqualTo(Maps.value(key));
    }
    assertThat(map.find(keys)).isNull();
    Maps.inspect(map);
  }

  @Test
  void valuesOfAllSlabsAreFoundWhileItGrowsAndAfterwards() {
    try (LongStatsMap map = full()) {
      check(map, FULL);
      Maps.fill(map, FULL, FULL + 100);
      assertThat(map.stats().isGrowing()).isTrue();
      check(map, FULL + 100);
      Maps.fill(map, FULL + 100, 2 * FULL);
      assertThat(map.stats().isGrowing()).isFalse();
      check(map, 2 * FULL);
    }
  }

  @Test
  void flyweightsOfAllSlabsCanBeRemoved() {
    try (LongStatsMap map = full()) {
      StatsFlyweight mine = new StatsFlyweight();
      for (long key = FULL - 1; key >= 0; key--) {
        StatsFlyweight found = key % 2 == 0 ? map.at(key) : mine;
        assertThat(key % 2 == 0 || map.find(key, mine)).isTrue();
        assertThat(map.remove(found)).isTrue();
        assertThat(map.contains(key)).isFalse();
      }
      assertThat(map.size()).isEqualTo(0);
    }
  }

  @Test
  void flyweightsThatLiveOnWhenAGrowthFailsCanBeRemoved() {
    for (long key = 0; key < FULL; key += FULL / 40) {
      try (FailingArena arena = new FailingArena(Integer.MAX_VALUE)) {
        LongStatsMap map = LongStatsMap.create(arena, FULL);
        Maps.fill(map, 0, FULL);
        StatsFlyweight found = map.at(key);
        arena.give(0);
        assertThatExceptionOfType(OutOfMemoryError.class)
            .isThrownBy(() -> map.findOrInsert(FULL + 1));
        assertThat(found.toRecord()).isEqualTo(Maps.value(key));
        assertThat(map.remove(found)).isTrue();
        assertThat(map.contains(key)).isFalse();
        assertThat(map.size()).isEqualTo(FULL - 1);
      }
    }
  }

  @Test
  void whatItHasOutgrownIsKeptAndTakenForTheNextTable() {
    try (LongStatsMap map = full()) {
      Maps.fill(map, FULL, 2 * FULL);
      assertThat(map.stats().bytes().spare()).isEqualTo(TABLE);
      Maps.fill(map, 2 * FULL, 4 * FULL);
      assertThat(map.stats().isGrowing()).isFalse();
      assertThat(map.stats().bytes().spare()).isEqualTo(0);
      check(map, 4 * FULL);
    }
  }

  @Test
  void compactGivesBackWhatItHasOutgrownAlsoWhereNothingMoves() {
    try (LongStatsMap map = full()) {
      Maps.fill(map, FULL, 2 * FULL);
      long before = map.bytesUsed();
      StatsFlyweight found = map.at(7);
      map.compact();
      assertThat(map.stats().bytes().spare()).isEqualTo(0);
      assertThat(map.bytesUsed()).isLessThanOrEqualTo(before - TABLE);
      if (Maps.areFlat()) {
        assertThat(found.toRecord()).isEqualTo(Maps.value(7)); // nothing has moved
      }
      check(map, 2 * FULL);
    }
  }

  @Test
  void roomAskedForGivesItBackToo() {
    try (LongStatsMap map = full()) {
      map.ensureCapacity(3 * FULL);
      assertThat(map.stats().bytes().spare()).isEqualTo(0);
      check(map, FULL);
      Maps.fill(map, FULL, 3 * FULL);
      assertThat(map.stats().isGrowing()).isFalse();
      check(map, 3 * FULL);
    }
  }

  @Test
  void compactAgainAndAgainTakesNoMoreThanTwoTables() {
    try (CountingArena arena = new CountingArena(Long.MAX_VALUE)) {
      LongStatsMap map = LongStatsMap.create(arena, FULL);
      for (int round = 0; round < 20; round++) {
        Maps.fill(map, 0, FULL);
        for (long key = FULL / 3; key < FULL; key++) {
          map.remove(key);
        }
        map.compact();
      }
      check(map, FULL / 3);
      assertThat(arena.given()).isLessThan(3 * TABLE);
    }
  }
}
