package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.file.Backup;
import dev.inplace.file.CommitException;
import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.LongStatsMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Writes to a full disk, for each number of pages and of names that are left. A failed one leaves
 * the file as of the last commit and the map as it was, and succeeds once there is space.
 */
@Timeout(300)
class FullDiskTest {
  private static final int PAGES = 1024;
  private static final int ENTRIES = 1_500;
  private static final int LARGER = 2_500; // one more table, in the same file
  private static final int NEW = 7_000; // more than half of the file changes

  @TempDir private Path directory;
  private SmallDisk disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = SmallDisk.mount(directory.resolve("disk"), PAGES);
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (disk != null) { // else the test is skipped
      disk.unmount();
    }
  }

  /** An operation on the full disk; the map has so many entries by then. */
  enum Work {
    COMMIT_OF_PAGES(ENTRIES),
    COMMIT_OF_A_LARGER_FILE(LARGER),
    COMMIT_OF_A_NEW_FILE(NEW),
    PREPARED_COMMIT_OF_PAGES(ENTRIES),
    PREPARED_COMMIT_OF_A_NEW_FILE(NEW),
    SEAL(ENTRIES),
    BACKUP(ENTRIES),
    CHANGES(LARGER);

    private final int entries;

    Work(int entries) {
      this.entries = entries;
    }

    boolean isCommit() {
      return ordinal() <= PREPARED_COMMIT_OF_A_NEW_FILE.ordinal();
    }

    boolean isNewFile() {
      return this == COMMIT_OF_A_NEW_FILE || this == PREPARED_COMMIT_OF_A_NEW_FILE;
    }
  }

  private Path file() {
    return disk.root().resolve("map");
  }

  private Path other() {
    return disk.root().resolve("other");
  }

  @ParameterizedTest
  @EnumSource
  void eachNumberOfPages(Work work) throws IOException {
    int pages = 0;
    while (!isEnough(work, pages, PAGES)) {
      pages++;
    }
    assertThat(pages).isGreaterThan(4);
  }

  @ParameterizedTest
  @EnumSource
  void eachNumberOfNames(Work work) throws IOException {
    int names = 0;
    while (!isEnough(work, PAGES, names)) {
      names++;
    }
    boolean isInPlace = work.isCommit() && !work.isNewFile();
    assertThat(names).isEqualTo(isInPlace ? 0 : 1);
  }

  /** True if the work succeeded in the space that was left. */
  private boolean isEnough(Work work, int pages, int names) throws IOException {
    disk.clear();
    commit();
    boolean isEnough;
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      long copied = map.backup(other());
      fill(map, work.entries, 2);
      if (work == Work.CHANGES) {
        map.commit();
      }
      isEnough = tries(pages, names, () -> run(work, map, copied));
      check(map, work.entries, 2);
      boolean isCommitted = work == Work.CHANGES || (isEnough && work.isCommit());
      checkCommitted(file(), isCommitted ? work.entries : ENTRIES, isCommitted ? 2 : 1);
      run(work, map, copied);
      map.put(-1, map.at(0).toRecord());
      map.remove(-1);
      map.commit();
      checkCommitted(file(), work.entries, 2);
    }
    try (LongStatsMap map = LongStatsMap.open(file(), Verify.ALL)) {
      check(map, work.entries, 2);
    }
    return isEnough;
  }

  /** A writer of its own, whose journal leaves no space to the next one. */
  private void commit() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, ENTRIES, 1);
      map.commit();
    }
  }

  private void run(Work work, LongStatsMap map, long copied) throws IOException {
    switch (work) {
      case COMMIT_OF_PAGES, COMMIT_OF_A_LARGER_FILE, COMMIT_OF_A_NEW_FILE -> map.commit();
      case PREPARED_COMMIT_OF_PAGES, PREPARED_COMMIT_OF_A_NEW_FILE -> map.prepareCommit().call();
      case SEAL -> map.seal(other());
      case BACKUP -> map.backup(other());
      case CHANGES -> map.backup(copied, disk.root().resolve("changes"));
    }
  }

  /** Work that needs space. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  /** Runs work in the space that is left, then makes space; true if it succeeded. */
  private boolean tries(int pages, int names, Writing work) throws IOException {
    if (names < PAGES) {
      disk.leaveNames(names);
    } else {
      disk.leavePages(pages);
    }
    try {
      work.run();
      return true;
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left on device");
      if (e instanceof CommitException failed) {
        assertThat(failed.canRetry()).isTrue();
        assertThat(e).hasMessageContaining("fix: free some space");
      }
      assertThat(disk.files()).noneMatch(file -> file.toString().endsWith(".unfinished"));
      return false;
    } finally {
      disk.release();
    }
  }

  private static void fill(LongStatsMap map, int entries, int value) {
    for (int i = 0; i < entries; i++) {
      map.findOrInsert(i).count(value).sum(i);
    }
  }

  private static void check(LongStatsMap map, int entries, int value) {
    assertThat(map.size()).isEqualTo(entries);
    for (int i = 0; i < entries; i++) {
      assertThat(map.at(i).count()).isEqualTo(value);
      assertThat(map.at(i).sum()).isEqualTo(i);
    }
  }

  /** Opens a copy of the file and its journal, as after a crash. */
  private void checkCommitted(Path file, int entries, int value) throws IOException {
    Path journal = file.resolveSibling(file.getFileName() + ".journal");
    Path left = disk.root().resolve("left");
    Files.copy(file, left, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(journal, disk.root().resolve("left.journal"), StandardCopyOption.REPLACE_EXISTING);
    try (LongStatsMap map = LongStatsMap.openForWriting(left)) {
      check(map, entries, value);
    }
    try (LongStatsMap map = LongStatsMap.open(left, Verify.ALL)) {
      check(map, entries, value);
    }
  }

  @Test
  void aNewFile() throws IOException {
    int failed = 0;
    for (int left = 0; !isOpened(left, PAGES); left++) {
      failed++;
    }
    assertThat(failed).isPositive();
    for (int left = 0; !isOpened(PAGES, left); left++) {
      failed++;
    }
    assertThat(failed).isGreaterThanOrEqualTo(4); // the file, its lock and its journal
  }

  private boolean isOpened(int pages, int names) throws IOException {
    disk.clear();
    boolean isOpened = tries(pages, names, () -> LongStatsMap.openForWriting(file()).close());
    assertThat(disk.files()).noneMatch(file -> file.toString().endsWith(".journal"));
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, ENTRIES, 1);
      map.commit();
      checkCommitted(file(), ENTRIES, 1);
    }
    return isOpened;
  }

  /** A reader finds the copy before the changes or after them, without a writer's help. */
  @Test
  void changesOfACopy() throws IOException {
    int failed = 0;
    for (int left = 0; !isApplied(left, PAGES); left++) {
      failed++;
    }
    assertThat(failed).isGreaterThan(4);
    for (int left = 0; !isApplied(PAGES, left); left++) {
      failed++;
    }
  }

  private boolean isApplied(int pages, int names) throws IOException {
    disk.clear();
    Path changes = directory.resolve("changes");
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, ENTRIES, 1);
      map.commit();
      long copied = map.backup(other());
      fill(map, LARGER, 2);
      map.commit();
      map.backup(copied, changes);
    }
    boolean isApplied = tries(pages, names, () -> Backup.apply(other(), changes));
    try (LongStatsMap map = LongStatsMap.open(other(), Verify.ALL)) {
      check(map, isApplied ? LARGER : ENTRIES, isApplied ? 2 : 1);
    }
    Backup.apply(other(), changes);
    try (LongStatsMap map = LongStatsMap.open(other(), Verify.ALL)) {
      check(map, LARGER, 2);
    }
    return isApplied;
  }
}
