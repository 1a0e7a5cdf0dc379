package dev.inplace.functional.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A map that several threads use, one after the other. */
class SharedMapTest {

  @Test
  void oneThreadFillsItAnotherReadsItAThirdClosesIt() {
    LongStatsMap map = LongStatsMap.createShared();
    CompletableFuture.runAsync(() -> Maps.fill(map, 0, 3000))
        .thenRunAsync(() -> assertThat(map.get(2999)).isEqualTo(Maps.value(2999)))
        .thenRunAsync(() -> Maps.fill(map, 3000, 10_000))
        .join();
    assertThat(Maps.inspect(map).entries()).isEqualTo(10_000);
    CompletableFuture.runAsync(map::close).join();
    assertThat(map.bytesUsed()).isZero();
  }

  @Test
  void withRoomForSoMany() {
    try (LongStatsMap map = LongStatsMap.createShared(1000)) {
      long slots = map.stats().slots();
      CompletableFuture.runAsync(() -> Maps.fill(map, 0, 1000)).join();
      assertThat(map.stats().slots()).isEqualTo(slots);
    }
  }
}
