package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresizedMapTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 8, 9, 13, 14, 100, 1000, 30_000, 300_000})
  void insertsUpToTheExpectedSizeMoveNothing(long expectedSize) {
    try (LongStatsMap map = LongStatsMap.create(expectedSize)) {
      checkDoesNotGrow(map, expectedSize);
    }
    try (Arena arena = Arena.ofConfined()) {
      checkDoesNotGrow(LongStatsMap.create(arena, expectedSize), expectedSize);
    }
  }

  private static void checkDoesNotGrow(LongStatsMap map, long expectedSize) {
    long slots = map.stats().slots();
    assertThat(Maps.most(slots) >= expectedSize || expectedSize == 0).isTrue();
    if (expectedSize > 0) {
      map.put(0, Maps.value(0));
      StatsFlyweight first = map.at(0);
      Maps.fill(map, 1, expectedSize);
      assertThat(first.toRecord()).isEqualTo(Maps.value(0));
      assertThat(Maps.address(map.at(0))).isEqualTo(Maps.address(first));
    }
    assertThat(map.stats().slots()).isEqualTo(slots);
    Maps.inspect(map);
  }

  @Test
  void aMapGrowsBeyondItsExpectedSize() {
    try (LongStatsMap map = LongStatsMap.create(24)) {
      assertThat(map.stats().slots()).isEqualTo(32);
      Maps.fill(map, 0, 1000);
      assertThat(Maps.inspect(map).entries()).isEqualTo(1000);
    }
  }

  @Test
  void itsMemoryIsTakenAtOnce() {
    try (LongStatsMap map = LongStatsMap.create(1000)) {
      assertThat(map.bytesUsed()).isEqualTo(Maps.tableSize(2048));
      assertThat(Maps.inspect(map).entries()).isEqualTo(0);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE})
  void aNegativeSizeIsRefused(long expectedSize) {
    String message =
        "LongStatsMap: expected size " + expectedSize + "\nfix: give a number from 0 on";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LongStatsMap.create(expectedSize))
        .withMessage(message);
    try (Arena arena = Arena.ofConfined()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LongStatsMap.create(arena, expectedSize))
          .withMessage(message);
    }
  }

  @Test
  void aSizeThatNoMemoryHoldsIsRefused() {
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> TextKeyStatsMap.create(Long.MAX_VALUE))
        .withMessageStartingWith("TextKeyStatsMap: over 2^63 bytes for a table");
  }
}
