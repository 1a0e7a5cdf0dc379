package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.CountingArena;
import dev.inplace.functional.fixtures.FailingArena;
import dev.inplace.functional.fixtures.IntStatsBucket;
import dev.inplace.functional.fixtures.IntStatsMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.map.BucketShape;
import dev.inplace.map.Filling;
import dev.inplace.map.Holder;
import dev.inplace.map.Inspection;
import dev.inplace.map.MapInspector;
import dev.inplace.map.MapStats;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Maps made with one table for their size, larger than those that split, and what outgrows it. */
class OutgrownRingTest {
  private static final long RING = 8 * Maps.LIMIT;
  private static final long EXPECTED = RING * 3 / 4;
  private static final long FULL = Maps.most(RING);

  private static LongStatsMap made() {
    LongStatsMap map = LongStatsMap.create(EXPECTED);
    assertThat(map.stats().slots()).isEqualTo(RING);
    return map;
  }

  private static LongStatsMap full() {
    LongStatsMap map = made();
    Maps.fill(map, 0, FULL);
    assertThat(Maps.inspect(map).tables()).containsExactly(RING);
    return map;
  }

  @Test
  void aPartIsTakenOutForEachEntryThatIsTooMuch() {
    try (LongStatsMap map = full()) {
      Maps.fill(map, FULL, FULL + 1);
      assertThat(Maps.inspect(map).tables()).containsOnly(RING, Maps.LIMIT).contains(RING);
      assertThat(map.stats().tables()).isEqualTo(2);
      Maps.fill(map, FULL + 1, FULL + 100);
      Maps.check(map, FULL + 100);
    }
  }

  @Test
  void allEntriesAreFoundUntilTheRingIsGone() {
    try (LongStatsMap map = full()) {
      long key = FULL;
      while (Maps.inspect(map).tables().contains(RING)) {
        Maps.fill(map, key, key + 10_000);
        key += 10_000;
        // 4.5 of random keys at 7/8, and 8.5 at 15/16
        assertThat(map.stats().meanProbe()).as("%d entries", key).isLessThan(9);
        assertThat(key).isLessThan(4 * FULL);
      }
      Maps.check(map, key);
      assertThat(map.stats().bytes().spare()).isLessThanOrEqualTo(Maps.tableSize(Maps.LIMIT));
      assertThat(map.stats().slots()).isEqualTo(map.stats().tables() * Maps.LIMIT);
    }
  }

  @Test
  void aRingOfManyMebibytesIsFreedByCompactionOnly() {
    long ring = 32 * Maps.LIMIT;
    try (LongStatsMap map = LongStatsMap.create(ring * 3 / 4)) {
      long key = 0;
      do {
        for (long end = key + 50_000; key < end; key++) {
          map.findOrInsert(key).count((int) key);
        }
      } while (map.stats().bytes().spare() < Maps.tableSize(ring));
      assertThat(key).isLessThan(4 * ring);
      assertThat(Maps.inspect(map).tables()).doesNotContain(ring);
      for (long each = 0; each < key; each++) {
        assertThat(map.at(each).count()).isEqualTo((int) each);
      }
      map.compact();
      assertThat(map.stats().bytes().spare()).isZero();
      assertThat(map.size()).isEqualTo(key);
    }
  }

  @Test
  void cursorsMeetEachEntryOnceWhilePartsAreTakenOut() {
    for (int parts : new int[] {1, 100, 20_000}) {
      try (LongStatsMap map = full()) {
        LongStatsMap.Cursor cursor = map.cursor();
        Set<Long> met = new HashSet<>();
        long added = FULL;
        while (cursor.next()) {
          assertThat(met.add(cursor.key())).isTrue();
          if (met.size() % 500 == 0) {
            Maps.fill(map, added, added + parts);
            added += parts;
            parts = added > 2 * FULL ? 0 : parts;
          }
        }
        for (long key = 0; key < FULL; key++) {
          assertThat(met.contains(key)).isTrue();
        }
      }
    }
  }

  @Test
  void removalsAndInsertsBesideTheParts() {
    try (LongStatsMap map = full()) {
      Maps.fill(map, FULL, FULL + 20_000);
      for (long key = 0; key < FULL + 20_000; key += 2) {
        assertThat(map.remove(key)).isTrue();
      }
      Maps.inspect(map);
      for (long key = 0; key < FULL + 20_000; key += 2) {
        assertThat(map.contains(key)).isFalse();
        map.put(key, Maps.value(key));
      }
      Maps.check(map, FULL + 20_000);
      map.clear();
      Maps.check(map, 0);
      Maps.fill(map, 0, FULL);
      Maps.check(map, FULL);
    }
  }

  @Test
  void flyweightsOfAllSlotsCanBeRemoved() {
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
    for (long key = 0; key < FULL; key += FULL / 10) {
      try (FailingArena arena = new FailingArena(Integer.MAX_VALUE)) {
        LongStatsMap map = LongStatsMap.create(arena, EXPECTED);
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
  void compactionAndRoomMakeOneTableAgain() {
    try (LongStatsMap map = full()) {
      Maps.fill(map, FULL, 2 * FULL);
      map.compact();
      MapStats stats = map.stats();
      assertThat(stats.tables()).isEqualTo(1);
      assertThat(stats.slots()).isEqualTo(Maps.slots(2 * FULL));
      assertThat(stats.bytes().spare()).isZero();
      map.ensureCapacity(4 * FULL);
      Maps.fill(map, 2 * FULL, 4 * FULL);
      Inspection inspection = Maps.inspect(map);
      assertThat(inspection.tables()).containsExactly(Maps.slots(4 * FULL));
      Maps.check(map, 4 * FULL);
    }
  }

  @Test
  void compactAgainAndAgainTakesNoMoreThanTwoTables() {
    try (CountingArena arena = new CountingArena(Long.MAX_VALUE)) {
      LongStatsMap map = LongStatsMap.create(arena, EXPECTED);
      for (int round = 0; round < 10; round++) {
        Maps.fill(map, 0, FULL);
        for (long key = FULL / 3; key < FULL; key++) {
          map.remove(key);
        }
        map.compact();
      }
      Maps.check(map, FULL / 3);
      assertThat(arena.given()).isLessThan(3 * Maps.tableSize(RING));
    }
  }

  /** A part's last entries then lie before the homes of its first ones, and move behind them. */
  @Test
  void aRunThatGoesAllAroundTheRingLeavesNoEntryBehind() {
    try (IntStatsMap map = IntStatsMap.create(20)) {
      Filling.lowerLimit(map, 4);
      long slots = map.stats().slots();
      int[] keys =
          IntStream.iterate(0, key -> key + 1)
              .filter(key -> Holder.home(map, key) == slots - 1)
              .limit(2 * slots)
              .toArray();
      for (int key : keys) {
        map.findOrInsert(key).count(key);
      }
      assertThat(map.size()).isEqualTo(keys.length);
      MapInspector.check(map, BucketShape.of(IntStatsBucket.class));
      for (int key : keys) {
        assertThat(map.at(key).count()).isEqualTo(key);
      }
    }
  }
}
