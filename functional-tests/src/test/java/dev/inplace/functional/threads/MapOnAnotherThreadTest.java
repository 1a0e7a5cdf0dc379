package dev.inplace.functional.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapOnAnotherThreadTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 260, 425, 3000})
  void aMapIsConfinedToItsThread(int size) {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, size);
      StatsFlyweight found = map.at(0);
      List<Runnable> uses =
          List.of(
              () -> map.get(0),
              () -> map.contains(size),
              () -> map.find(0),
              () -> map.put(0, Maps.value(1)),
              () -> map.put(size, Maps.value(1)),
              () -> map.findOrInsert(size),
              () -> map.remove(0),
              () -> map.remove(found),
              () -> map.cursor().next(),
              map::clear,
              map::close,
              found::sum);
      for (Runnable use : uses) {
        assertThat(failureOf(use)).isInstanceOf(WrongThreadException.class);
      }
      assertThat(Maps.inspect(map).entries()).isEqualTo(size);
      assertThat(map.get(0)).isEqualTo(Maps.value(0));
      map.put(size, Maps.value(size));
      assertThat(map.size()).isEqualTo(size + 1);
    }
  }

  @Test
  void aMapWithoutMemoryTakesNoneOnAnotherThread() {
    try (LongStatsMap map = LongStatsMap.create()) {
      assertThat(failureOf(() -> map.put(1, Maps.value(1))))
          .isInstanceOf(WrongThreadException.class)
          .hasMessageStartingWith("LongStatsMap is confined to " + Thread.currentThread())
          .hasMessageEndingWith("\nfix: use it there, or make it with createShared()");
      assertThat(map.size()).isEqualTo(0);
      assertThat(Maps.inspect(map).entries()).isEqualTo(0);
      map.put(1, Maps.value(1));
      assertThat(map.get(1)).isEqualTo(Maps.value(1));
    }
  }

  @Test
  void inASharedArenaItServesOneThreadAfterTheOther() {
    try (Arena arena = Arena.ofShared()) {
      TextKeyStatsMap map = TextKeyStatsMap.create(arena);
      KeySet<TextKey> keys = KeySet.texts();
      assertThatNoException()
          .isThrownBy(
              () ->
                  onAnotherThread(
                      () -> {
                        for (int i = 0; i < 1000; i++) {
                          map.put(keys.of().apply(i), Maps.value(i));
                        }
                      }));
      for (int i = 0; i < 1000; i++) {
        assertThat(map.get(keys.of().apply(i))).isEqualTo(Maps.value(i));
      }
    }
  }

  private static Throwable failureOf(Runnable use) {
    try {
      onAnotherThread(use);
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    }
  }

  private static void onAnotherThread(Runnable use) {
    CompletableFuture.runAsync(use, task -> new Thread(task, "other").start()).join();
  }
}
