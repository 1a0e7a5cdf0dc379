package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.file.CommitException;
import dev.inplace.file.Verify;
import dev.inplace.file.WriterException;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.StatsSpan;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.info.ForeignFileException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that others replace, remove or open while a map has it open for writing. */
@Timeout(60)
class ReplacedFilesTest {
  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("map");
  }

  private Path aside() {
    return directory.resolve("aside");
  }

  private static void put(LongStatsMap map, int value) {
    map.findOrInsert(1).count(value);
  }

  private static void check(Path file, int value) throws IOException {
    try (LongStatsMap map = LongStatsMap.open(file, Verify.ALL)) {
      assertThat(map.at(1).count()).isEqualTo(value);
    }
  }

  /** Otherwise it would go to a file that nobody finds. */
  @Test
  void aCommitToAReplacedFileIsRefused() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      put(map, 1);
      map.commit();
      long copied = map.backup(directory.resolve("copy"));
      put(map, 2);
      map.commit();
      Files.move(file(), aside());
      put(map, 3);
      checkRefused(map);
      Files.writeString(file(), "of others");
      checkRefused(map);
      assertThatThrownBy(() -> map.backup(directory.resolve("copy")))
          .isInstanceOf(CommitException.class);
      assertThatThrownBy(() -> map.backup(copied, directory.resolve("changes")))
          .isInstanceOf(CommitException.class);
      assertThat(Files.readString(file())).isEqualTo("of others");
      check(aside(), 2);
      check(directory.resolve("copy"), 1);
      map.seal(directory.resolve("rescued"));
      check(directory.resolve("rescued"), 3);
      Files.move(aside(), file(), StandardCopyOption.REPLACE_EXISTING);
      map.commit();
      for (int i = 0; i < 20_000; i++) {
        map.findOrInsert(i).count(4);
      }
      map.commit(); // a new file, which is the map's own
      put(map, 5);
      map.commit();
    }
    check(file(), 5);
  }

  private static void checkRefused(LongStatsMap map) {
    assertThatThrownBy(map::commit)
        .isInstanceOf(CommitException.class)
        .hasMessageContaining("was replaced or removed while its map was open")
        .hasMessageContaining("fix: move the file back and commit again, or seal the map")
        .matches(e -> ((CommitException) e).canRetry());
    assertThat(map.at(1).count()).isEqualTo(3);
  }

  @Test
  void theFileOfAWriterIsNotReplaced() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file());
        LongStatsMap other = LongStatsMap.openForWriting(directory.resolve("other"));
        Arena arena = Arena.ofConfined()) {
      put(map, 1);
      map.commit();
      checkRefused(() -> map.seal(file()));
      checkRefused(() -> map.backup(file()));
      checkRefused(() -> other.seal(file()));
      checkRefused(() -> other.backup(file()));
      checkRefused(() -> StatsSpan.allocate(arena, 1).seal(file()));
      put(map, 2);
      map.commit();
    }
    check(file(), 2);
    try (LongStatsMap map = LongStatsMap.create()) {
      put(map, 3);
      map.seal(file());
    }
    check(file(), 3);
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder("map", "map.lock", "other", "other.lock");
  }

  /** Work that replaces a file. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private static void checkRefused(Writing work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(WriterException.class)
        .hasMessageContaining("is open for writing by another map of this process");
  }

  @Test
  void theWriterIsAnotherProcess() throws IOException, InterruptedException {
    Path acknowledged = directory.resolve("acknowledged");
    Process writer = KilledWriter.start(file(), acknowledged, directory.resolve("log"));
    try (StringStatsMap map = StringStatsMap.create()) {
      while (!Files.exists(acknowledged) || Files.size(acknowledged) == 0) {
        assertThat(writer.isAlive()).as(Files.readString(directory.resolve("log"))).isTrue();
        TimeUnit.MILLISECONDS.sleep(1);
      }
      for (int i = 0; i < 2; i++) {
        checkRefusedByOther(() -> StringStatsMap.openForWriting(file()).close());
        checkRefusedByOther(() -> map.seal(file()));
      }
      assertThatThrownBy(() -> StringStatsMap.open(file()).close())
          .isInstanceOf(ForeignFileException.class)
          .hasMessageContaining(" has a journal: it is open for writing");
    } finally {
      writer.destroyForcibly().waitFor();
    }
    try (StringStatsMap map = StringStatsMap.openForWriting(file())) {
      assertThat(KilledWriter.check(map)).isPositive();
    }
  }

  private static void checkRefusedByOther(Writing work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(WriterException.class)
        .hasMessageContaining("is open for writing by another process");
  }
}
