package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import org.junit.jupiter.api.Test;

/** Merging makes a few objects as it begins, and none for an entry. */
class NoAllocationByMergeTest {
  private static final int ENTRIES = 1000;

  /** Of the 200 merges of a round: an object for each entry would take 3,200,000. */
  private static final long A_ROUND = 200_000;

  @Test
  void ofKeysInBoth() {
    try (LongStatsMap mine = LongStatsMap.create();
        LongStatsMap theirs = LongStatsMap.create()) {
      Maps.fill(mine, 0, ENTRIES);
      Maps.fill(theirs, 0, ENTRIES);
      long bytes =
          Allocation.ofARound(
              i -> {
                if (i % ENTRIES == 0) {
                  mine.merge(theirs, (one, other) -> one.addSum(other.sum()));
                }
                return i;
              });
      assertThat(bytes).isLessThan(A_ROUND);
    }
  }

  @Test
  void ofStructKeys() {
    try (TextKeyStatsMap mine = TextKeyStatsMap.create();
        TextKeyStatsMap theirs = TextKeyStatsMap.create()) {
      for (int i = 0; i < ENTRIES; i++) {
        theirs.put(KeySet.texts().of().apply(i), Maps.value(i));
      }
      long bytes =
          Allocation.ofARound(
              i -> {
                if (i % ENTRIES == 0) {
                  mine.putAll(theirs);
                }
                return i;
              });
      assertThat(bytes).isLessThan(A_ROUND);
    }
  }
}
