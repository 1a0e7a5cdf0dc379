package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations that make no object, in a map of several tables. */
class NoAllocationByLongKeysTest {
  private static final int KEYS = 2 * (int) Maps.SPLITS_AT;

  private final LongStatsMap map = LongStatsMap.create();
  private final StatsFlyweight mine = new StatsFlyweight();
  private final Stats value = Maps.value(3);

  @BeforeEach
  void fill() {
    Maps.fill(map, 0, KEYS);
  }

  @AfterEach
  void free() {
    assertThat(map.stats().tables()).isGreaterThan(1);
    map.close();
  }

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void at() {
    check(i -> map.at(i % KEYS).addSum(1).sum());
  }

  @Test
  void find() {
    check(i -> map.find(i % KEYS).addCount(1).count());
  }

  @Test
  void findWhatIsAbsent() {
    check(i -> map.find(KEYS + i) == null ? 1 : 0);
  }

  @Test
  void findIntoMine() {
    check(i -> map.find(i % (2 * KEYS), mine) ? mine.sum() : 0);
  }

  @Test
  void findOrInsert() {
    check(i -> map.findOrInsert(i % KEYS).addSum(2).sum());
  }

  @Test
  void findOrInsertIntoMine() {
    check(i -> map.findOrInsert(i % KEYS, mine) ? 1 : mine.addCount(1).count());
  }

  @Test
  void contains() {
    check(i -> map.contains(i % (2 * KEYS)) ? 1 : 0);
  }

  @Test
  void putOfNothingNew() {
    check(
        i -> {
          map.put(i % KEYS, value);
          return 0;
        });
  }

  @Test
  void removeOfNothing() {
    check(i -> map.remove(KEYS + i) ? 1 : 0);
  }
}
