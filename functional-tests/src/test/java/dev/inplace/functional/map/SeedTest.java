package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.DoubleStatsBucket;
import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import dev.inplace.map.Seed;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A seed lasts until the map is empty; so does a cursor. */
class SeedTest {

  @Test
  void eachMapHasItsOwn() {
    try (LongStatsMap one = LongStatsMap.create();
        LongStatsMap other = LongStatsMap.create()) {
      assertThat(Seed.of(one)).isNotEqualTo(Seed.of(other));
    }
  }

  @Test
  void clearDrawsItAnew() {
    checkDrawnAnew(100, LongStatsMap::clear);
  }

  @Test
  void soDoesTheRemovalOfTheLastEntry() {
    checkDrawnAnew(1, map -> map.remove(0));
    checkDrawnAnew(1, map -> map.remove(map.at(0)));
    checkDrawnAnew(
        1,
        map -> {
          LongStatsMap.Cursor cursor = map.cursor();
          cursor.next();
          cursor.remove();
        });
  }

  private static void checkDrawnAnew(long entries, Consumer<LongStatsMap> empty) {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, entries);
      long before = Seed.of(map);
      empty.accept(map);
      assertThat(map.size()).isZero();
      assertThat(Seed.of(map)).isNotEqualTo(before);
      Maps.fill(map, 0, 500);
      assertThat(Maps.inspect(map).entries()).isEqualTo(500);
    }
  }

  /** Keys that collided in the map before do so no more, whoever has chosen them. */
  @Test
  void aClosedMapHasAnother() {
    LongStatsMap map = LongStatsMap.create();
    long before = Seed.of(map);
    map.close();
    assertThat(Seed.of(map)).isNotEqualTo(before);
  }

  @Test
  void nothingElseDoes() {
    try (LongStatsMap map = LongStatsMap.create()) {
      long seed = Seed.of(map);
      map.clear();
      map.remove(1);
      Maps.fill(map, 0, 1000);
      for (long key = 0; key < 999; key++) {
        map.remove(key);
      }
      map.ensureCapacity(5000);
      assertThat(Seed.of(map)).isEqualTo(seed);
    }
  }

  @Test
  void aCursorIsAtItsEndOnceTheMapWasEmpty() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, 3);
      LongStatsMap.Cursor cursor = map.cursor();
      assertThat(cursor.next()).isTrue();
      for (long key = 0; key < 3; key++) {
        map.remove(key);
      }
      Maps.fill(map, 0, 3);
      assertThat(cursor.next()).isFalse();
    }
  }

  /** Each entry has a number; the map becomes empty and full again while cursors go on. */
  @Test
  void noEntryIsMetTwiceHoweverOftenTheMapWasEmpty() {
    Random random = new Random(7);
    try (DoubleStatsMap map = DoubleStatsMap.create()) {
      int number = 0;
      for (int round = 0; round < 2000; round++) {
        DoubleStatsMap.Cursor cursor = map.cursor();
        Set<Long> met = new HashSet<>();
        while (cursor.next()) {
          assertThat(met.add(cursor.value().sum())).isTrue();
          if (random.nextInt(3) > 0) {
            cursor.remove();
          }
          if (random.nextInt(3) > 0) {
            double key = random.nextInt(4) == 0 ? 20 + number : random.nextInt(20);
            map.put(key, new Stats((byte) 0, ++number, 0));
          }
        }
        MapInspector.check(map, BucketShape.of(DoubleStatsBucket.class));
        map.put(random.nextInt(20), new Stats((byte) 0, ++number, 0));
      }
    }
  }
}
