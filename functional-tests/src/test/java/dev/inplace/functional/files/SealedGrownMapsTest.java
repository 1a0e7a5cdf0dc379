package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.NilSpan;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.StatsSpan;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed maps with several tables, on several threads, and sealed spans. */
class SealedGrownMapsTest {
  private static final long MANY = 200_000;

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("file");
  }

  private static void fill(LongStatsMap map, long from, long to) {
    for (long i = from; i < to; i++) {
      map.findOrInsert(i).count((int) i);
    }
  }

  private void check(LongStatsMap map, long entries) throws IOException {
    map.seal(file());
    try (LongStatsMap opened = LongStatsMap.open(file(), Verify.ALL)) {
      assertThat(opened.size()).isEqualTo(entries);
      assertThat(opened.stats().tables()).isEqualTo(map.stats().tables());
      for (long i = 0; i < MANY + 1000; i++) {
        StatsFlyweight found = opened.find(i);
        assertThat(found == null).isEqualTo(map.find(i) == null);
        assertThat(found == null || found.count() == i).isTrue();
      }
      long met = 0;
      for (LongStatsMap.Cursor cursor : opened.partition(7)) {
        while (cursor.next()) {
          assertThat(cursor.value().count()).isEqualTo((int) cursor.key());
          met++;
        }
      }
      assertThat(met).isEqualTo(entries);
    }
  }

  @Test
  void aGrownMap() throws IOException {
    try (LongStatsMap map = LongStatsMap.create()) {
      fill(map, 0, MANY);
      check(map, MANY);
      for (long i = 0; i < MANY; i += 2) {
        map.remove(i);
      }
      check(map, MANY / 2);
    }
  }

  @Test
  void aMapThatOutgrewItsSize() throws IOException {
    try (LongStatsMap map = LongStatsMap.create(MANY / 3)) {
      fill(map, 0, MANY);
      check(map, MANY);
    }
  }

  @Test
  void aMapOfOneLargeTable() throws IOException {
    try (LongStatsMap map = LongStatsMap.createShared(MANY)) {
      fill(map, 0, MANY);
      check(map, MANY);
    }
  }

  @Test
  void severalThreadsRead() throws IOException {
    try (LongStatsMap map = LongStatsMap.create()) {
      fill(map, 0, MANY);
      map.seal(file());
    }
    try (LongStatsMap opened = LongStatsMap.open(file())) {
      CompletableFuture<?>[] readers = new CompletableFuture<?>[8];
      for (int i = 0; i < readers.length; i++) {
        readers[i] =
            CompletableFuture.runAsync(
                () -> {
                  for (long key = 0; key < MANY; key++) {
                    assertThat(opened.at(key).count()).isEqualTo((int) key);
                  }
                });
      }
      CompletableFuture.allOf(readers).join();
    }
  }

  @Test
  void aFlyweightIsForReadingOnlyAndEndsWithItsMap() throws IOException {
    StatsFlyweight found;
    try (LongStatsMap map = LongStatsMap.create()) {
      fill(map, 0, 3);
      map.seal(file());
    }
    try (LongStatsMap opened = LongStatsMap.open(file())) {
      found = opened.at(2);
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> found.count(3))
          .withMessageContaining("is shown for reading only");
      assertThat(opened.findOrInsert(2).count()).isEqualTo(2);
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> opened.findOrInsert(3));
      assertThat(opened.bytesUsed()).isPositive();
    }
    assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(found::count);
  }

  @Test
  void spans() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      StatsSpan span = StatsSpan.allocate(arena, 1000);
      for (int i = 0; i < span.size(); i++) {
        span.at(i).count(i);
      }
      span.subspan(100, 50).seal(file());
      for (Verify verify : Verify.values()) {
        StatsSpan opened = StatsSpan.open(arena, file(), verify);
        assertThat(opened.size()).isEqualTo(50);
        assertThat(opened.at(49).count()).isEqualTo(149);
        assertThat(opened.segment().mismatch(span.subspan(100, 50).segment())).isEqualTo(-1);
        assertThatExceptionOfType(IllegalArgumentException.class)
            .isThrownBy(() -> opened.at(0).count(1));
      }
      StatsSpan.allocate(arena, 0).seal(file());
      assertThat(StatsSpan.open(arena, file()).size()).isZero();
      NilSpan.allocate(arena, 3).seal(file());
      assertThat(NilSpan.open(arena, file()).size()).isEqualTo(3);
    }
  }
}
