package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.file.Backup;
import dev.inplace.file.PreparedCommit;
import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.StatsFlyweight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits that are written while the map goes on. */
class PreparedCommitsTest {
  private static final int FEW = 1_000;
  private static final int MANY = 200_000;
  private static final int INTERRUPTS = 100;

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("map");
  }

  private static void fill(LongStatsMap map, int entries, int count) {
    for (int i = 0; i < entries; i++) {
      map.findOrInsert(i).count(count);
    }
  }

  private static void check(LongStatsMap map, int entries, int count) {
    assertThat(map.size()).isEqualTo(entries);
    for (int i = 0; i < entries; i++) {
      assertThat(map.at(i).count()).isEqualTo(count);
    }
  }

  /** The file of a writer, as the next one finds it after a crash. */
  private void checkCommitted(int entries, int count) throws IOException {
    Path left = directory.resolve("left");
    Files.deleteIfExists(left);
    Files.copy(file(), left);
    try (LongStatsMap map = LongStatsMap.open(left, Verify.ALL)) {
      check(map, entries, count);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void hasTheChangesUpToItsPreparation(int entries) throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, entries, 1);
      map.commit();
      for (int i = 2; i < 6; i++) {
        fill(map, entries, i);
        PreparedCommit commit = map.prepareCommit();
        fill(map, entries + 10, 100 + i);
        commit.call();
        checkCommitted(entries, i);
        fill(map, entries, i);
        for (int key = entries; key < entries + 10; key++) {
          map.remove(key);
        }
      }
      map.commit();
      checkCommitted(entries, 5);
    }
  }

  /** All tables are new between one commit and the next. */
  @Test
  void theMapGrowsMeanwhile() throws Exception {
    try (LongStatsMap map = LongStatsMap.openForWriting(file());
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      for (int entries = 1; entries <= MANY; entries *= 7) {
        fill(map, entries, entries);
        Future<?> written = writer.submit(map.prepareCommit());
        fill(map, 7 * entries, -1);
        written.get();
        checkCommitted(entries, entries);
      }
    }
  }

  @Test
  void flyweightsStay() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, FEW, 1);
      StatsFlyweight kept = map.at(7);
      PreparedCommit commit = map.prepareCommit();
      kept.count(2);
      commit.call();
      kept.count(3);
      assertThat(map.at(7).count()).isEqualTo(3);
      checkCommitted(FEW, 1);
    }
  }

  @Test
  void theLastHasTheChangesOfAll() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, FEW, 1);
      PreparedCommit first = map.prepareCommit();
      fill(map, FEW, 2);
      PreparedCommit second = map.prepareCommit();
      fill(map, FEW, 3);
      first.call();
      checkCommitted(FEW, 2);
      second.call();
      checkCommitted(FEW, 2);
    }
  }

  @Test
  void aCommitHasItsChanges() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, FEW, 1);
      PreparedCommit commit = map.prepareCommit();
      fill(map, FEW, 2);
      map.commit();
      commit.call();
      checkCommitted(FEW, 2);
    }
  }

  /** A table that another one replaced may lie where that lay. */
  @Test
  void memoryThatIsFreedAndUsedAgainHasItsBytes() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, MANY, 1);
      map.commit();
      for (int i = 2; i < 8; i++) {
        map.clear();
        map.compact();
        PreparedCommit empty = map.prepareCommit();
        fill(map, MANY / i, i);
        PreparedCommit full = map.prepareCommit();
        fill(map, MANY / i, -1);
        if (i % 2 == 0) {
          empty.call();
        }
        full.call();
        checkCommitted(MANY / i, i);
      }
    }
  }

  @Test
  void changesOfPreparedCommitsAreKnown() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, MANY, 1);
      map.commit();
      Path copy = directory.resolve("copy");
      long copied = map.backup(copy);
      map.at(3).count(7);
      map.prepareCommit().call();
      Path changes = directory.resolve("changes");
      map.backup(copied, changes);
      Backup.apply(copy, changes);
      try (LongStatsMap reader = LongStatsMap.open(copy, Verify.ALL)) {
        assertThat(reader.at(3).count()).isEqualTo(7);
        assertThat(reader.at(4).count()).isEqualTo(1);
      }
      assertThat(Files.size(changes)).isLessThan(Files.size(copy) / 10);
    }
  }

  @Test
  void afterClosingOnlyOneThatIsWrittenReturns() throws IOException {
    PreparedCommit written;
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, FEW, 1);
      written = map.prepareCommit();
      written.call();
    }
    written.call();
    PreparedCommit lost;
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, FEW, 2);
      lost = map.prepareCommit();
    }
    assertThatIllegalStateException()
        .isThrownBy(lost::call)
        .withMessageContaining("was closed before its prepared commit was written")
        .withMessageContaining("fix: call the prepared commit, and close the map afterwards");
    checkCommitted(FEW, 1);
  }

  /** An interrupt closes the channels of its thread, but not those of the map. */
  @Test
  void interruptsEndNothing() throws Exception {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      for (int i = 1; i <= INTERRUPTS; i++) {
        fill(map, FEW, i);
        FutureTask<Void> commit = new FutureTask<>(map.prepareCommit());
        Thread writer = Thread.ofPlatform().start(commit);
        TimeUnit.MICROSECONDS.sleep(i * 20L);
        writer.interrupt();
        writer.join();
        commit.get();
        checkCommitted(FEW, i);
      }
      fill(map, FEW, -1);
      Thread.currentThread().interrupt();
      map.prepareCommit();
      map.commit();
      map.backup(directory.resolve("copy"));
      assertThat(Thread.interrupted()).isTrue();
      checkCommitted(FEW, -1);
    }
  }

  @Test
  void aReplacedFileIsNoticed() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, FEW, 1);
      PreparedCommit commit = map.prepareCommit();
      Path aside = directory.resolve("aside");
      Files.move(file(), aside);
      assertThatIOException()
          .isThrownBy(commit::call)
          .withMessageContaining("was replaced or removed while its map was open");
      Files.move(aside, file());
      commit.call();
      checkCommitted(FEW, 1);
    }
  }

  /** The copy counts among the memory of all maps. */
  @Test
  void aCopyWithoutMemoryLeavesMapAndFile() throws Exception {
    Process limited = LimitedWriter.start(file());
    assertThat(limited.waitFor()).isZero();
    checkCommitted(LimitedWriter.ENTRIES, 3);
  }
}
