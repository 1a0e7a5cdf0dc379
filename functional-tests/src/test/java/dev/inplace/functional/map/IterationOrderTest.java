package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.map.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * A map is filled in the order in which another one shows its entries. Slots lie in the order of
 * hashes; but each map has another seed, and one that takes all over under the same seed gets them
 * in another order.
 */
class IterationOrderTest {
  private static final int ENTRIES = 100_000;
  private static final int SAMPLES = 200;
  private static final double FACTOR = 2;

  private final LongStatsMap source = LongStatsMap.create();
  private final List<Long> shown = new ArrayList<>();

  /** The slots of a probe in the map as it fills, on average. */
  private static double probes(long seed, List<Long> keys) {
    try (LongStatsMap map = LongStatsMap.create()) {
      Seed.set(map, seed);
      double sum = 0;
      for (int i = 0; i < keys.size(); i++) {
        map.findOrInsert(keys.get(i));
        if (i % (ENTRIES / SAMPLES) == 0) {
          sum += map.stats().meanProbe();
        }
      }
      Maps.inspect(map);
      return sum / SAMPLES;
    }
  }

  private double random(long seed) {
    List<Long> keys = new ArrayList<>(shown);
    Collections.shuffle(keys, new Random(3));
    return probes(seed, keys);
  }

  private void check(BiConsumer<LongStatsMap, List<Long>> show) {
    try (source) {
      Maps.fill(source, 0, ENTRIES);
      show.accept(source, shown);
      assertThat(shown).hasSize(ENTRIES);
      long other = ~Seed.of(source);
      assertThat(probes(other, shown)).isLessThan(FACTOR * random(other));
    }
  }

  @Test
  void ofForEach() {
    check((map, keys) -> map.forEach((key, _) -> keys.add(key)));
  }

  @Test
  void ofPartitions() {
    check(
        (map, keys) ->
            map.partition(7)
                .forEach(
                    cursor -> {
                      while (cursor.next()) {
                        keys.add(cursor.key());
                      }
                    }));
  }

  @Test
  void ofAMapThatTakesAllOver() {
    try (source;
        LongStatsMap map = LongStatsMap.create();
        LongStatsMap random = LongStatsMap.create()) {
      Maps.fill(source, 0, ENTRIES);
      Seed.set(map, Seed.of(source));
      map.putAll(source);
      Maps.fill(random, 0, ENTRIES);
      assertThat(map.stats().meanProbe()).isLessThan(FACTOR * random.stats().meanProbe());
      Maps.check(map, ENTRIES);
    }
  }
}
