package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Maps of one bucket, and of two, of which each has another seed: so entries collide in every way,
 * and what is removed lies before, between and behind others, over the end of the last bucket too.
 */
class OneBucketTest {
  private static final int MAPS = 500;

  @Test
  void isFilledAndEmptiedInAnyOrder() {
    check(Maps.most(1), 1);
  }

  @Test
  void twoAreToo() {
    check(Maps.most(2), 2);
  }

  private static void check(long entries, long buckets) {
    Random random = new Random(7);
    for (int i = 0; i < MAPS; i++) {
      try (LongStatsMap map = LongStatsMap.create(entries)) {
        Maps.fill(map, 0, entries);
        assertThat(Maps.inspectWithoutRemovals(map).entries()).isEqualTo(entries);
        assertThat(map.stats().buckets()).isEqualTo(buckets);
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
