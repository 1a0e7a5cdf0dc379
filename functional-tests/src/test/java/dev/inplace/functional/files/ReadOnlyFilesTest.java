package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.file.Backup;
import dev.inplace.file.CommitException;
import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.Gcc;
import dev.inplace.functional.fixtures.LongStatsMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that nobody can write to, not even root. */
class ReadOnlyFilesTest {
  private static final int FEW = 1_000;
  private static final int MANY = 20_000;

  @TempDir private Path directory;
  private SmallDisk disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = SmallDisk.mount(directory.resolve("disk"), 2_048);
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (disk != null) { // else the test is skipped
      disk.unmount();
    }
  }

  private Path file() {
    return disk.root().resolve("map");
  }

  private static void fill(LongStatsMap map, int entries) {
    for (int i = 0; i < entries; i++) {
      map.findOrInsert(i).count(entries);
    }
  }

  private static void check(Path file, int entries) throws IOException {
    try (LongStatsMap map = LongStatsMap.open(file, Verify.ALL)) {
      assertThat(map.size()).isEqualTo(entries);
      assertThat(map.at(0).count()).isEqualTo(entries);
    }
  }

  @Test
  void aReadOnlyFileSystem() throws IOException, InterruptedException {
    Path changes = directory.resolve("changes");
    Path copy = disk.root().resolve("copy");
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, FEW);
      map.commit();
      long copied = map.backup(copy);
      map.at(0).count(0);
      map.commit();
      map.backup(copied, changes);
    }
    disk.remount("ro");
    try (LongStatsMap map = LongStatsMap.open(file(), Verify.ALL)) {
      assertThat(map.at(0).count()).isZero();
      checkRefused(() -> map.seal(disk.root().resolve("other")));
      checkRefused(() -> map.seal(file()));
    }
    checkRefused(() -> LongStatsMap.openForWriting(file()).close());
    checkRefused(() -> LongStatsMap.openForWriting(disk.root().resolve("new")).close());
    checkRefused(() -> Backup.apply(copy, changes));
    try (LongStatsMap map = LongStatsMap.openForWriting(directory.resolve("elsewhere"))) {
      fill(map, FEW);
      map.commit();
      checkRefused(() -> map.backup(copy));
      assertThat(map.size()).isEqualTo(FEW);
    }
    check(copy, FEW);
    disk.remount("rw");
    Backup.apply(copy, changes);
    try (LongStatsMap map = LongStatsMap.openForWriting(copy)) {
      assertThat(map.at(0).count()).isZero();
      fill(map, MANY);
      map.commit();
    }
    check(copy, MANY);
  }

  /** Work that needs to write. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private static void checkRefused(Writing work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Read-only file system");
  }

  /** The files can still be written, but none can be made or renamed. */
  @Test
  void aDirectoryThatIsLockedUnderAWriter() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, FEW);
      map.commit();
      lock('+');
      try {
        map.at(0).count(1);
        map.commit(); // in place
        map.at(0).count(FEW);
        map.commit();
        fill(map, MANY); // a new file
        assertThatThrownBy(map::commit)
            .isInstanceOf(CommitException.class)
            .hasMessageContaining("is as its last commit left it")
            .matches(e -> ((CommitException) e).canRetry());
        assertThat(map.size()).isEqualTo(MANY);
        Files.copy(file(), directory.resolve("committed"));
        check(directory.resolve("committed"), FEW);
      } finally {
        lock('-');
      }
      map.commit();
    }
    check(file(), MANY);
  }

  private void lock(char sign) throws IOException {
    String error;
    try {
      error = Gcc.printed("chattr", sign + "i", disk.root().toString());
    } catch (IOException e) {
      error = e.getMessage();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    Assumptions.assumeTrue(error.isEmpty(), "a directory cannot be made immutable: " + error);
  }
}
