package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Look-ups through a map for reading only, in several tables. */
class NoAllocationByReadOnlyMapsTest {
  private static final int KEYS = 2 * (int) Maps.SPLITS_AT;

  private final LongStatsMap map = LongStatsMap.create();
  private final LongStatsMap.ReadOnly view = map.asReadOnly();
  private final StatsFlyweight mine = new StatsFlyweight();

  @BeforeEach
  void fill() {
    Maps.fill(map, 0, KEYS);
  }

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void at() {
    assertThat(Allocation.ofARound(i -> view.at(i % KEYS).sum())).isLessThan(500);
  }

  @Test
  void findIntoMine() {
    assertThat(Allocation.ofARound(i -> view.find(i % (2 * KEYS), mine) ? mine.sum() : 0))
        .isLessThan(500);
  }
}
