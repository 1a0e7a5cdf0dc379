package dev.inplace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full, read-only, or cannot be forced. */
class FailuresTest {
  private static final Path DIRECTORY = Path.of("/directory");
  private static final Path FILE = DIRECTORY.resolve("people.map");
  private static final long SMALL = 1 << 20; // no new file
  private static final long STEP = 509; // less than a sector, and ending anywhere in one

  private final Arena arena = Arena.ofShared();
  private final ModelDisk disk = new ModelDisk();
  private final Tables tables = new Tables(arena, new Random(1));
  private Contents committed = tables.contents();
  private WritableFile file;

  @BeforeEach
  void open() throws IOException {
    Recovery.run(disk, FILE, committed);
    file = WritableFile.open(disk, FILE, last(), SMALL);
    change();
    file.commit(committed);
  }

  private LastCommit last() throws IOException {
    return LastCommit.of(head(), List.of(), null);
  }

  @AfterEach
  void close() {
    file.close();
    arena.close();
  }

  private SealedHead head() throws IOException {
    return SealedHead.read(FILE, disk.open(FILE, false));
  }

  private void change() {
    for (int i = 0; i < 10; i++) {
      tables.change();
    }
    committed = tables.contents();
  }

  /** The file's bytes for the next writer, after a crash. */
  private byte[] found() throws IOException {
    ModelDisk left = disk.crashed(new Random(), 1);
    Recovery.run(left, FILE, committed);
    return Tables.state(Crashes.contents(left));
  }

  @Test
  void aFullDiskAtAnyByteLeavesTheLastCommit() throws IOException {
    byte[] before = Tables.state(committed);
    long used = disk.bytes();
    change();
    tables.grow();
    committed = tables.contents();
    int failed = 0;
    for (disk.capacity = used; ; disk.capacity += STEP) {
      try {
        file.commit(committed);
        break;
      } catch (CommitException e) {
        failed++;
        assertThat(e)
            .hasMessageContaining("is as its last commit left it")
            .hasMessageContaining("No space left on device");
        assertThat(e.canRetry()).isTrue();
        assertThat(found()).isEqualTo(before);
      }
    }
    assertThat(failed).isPositive();
    assertThat(found()).isEqualTo(Tables.state(committed));
  }

  @Test
  void aFullDiskWhileAFileIsWrittenAnewLeavesTheLastCommit() throws IOException {
    file.close();
    file = WritableFile.open(disk, FILE, last(), 0);
    byte[] before = Tables.state(committed);
    change();
    disk.capacity = disk.bytes() + 100;
    assertThatExceptionOfType(CommitException.class)
        .isThrownBy(() -> file.commit(committed))
        .matches(CommitException::canRetry);
    assertThat(found()).isEqualTo(before);
    assertThat(disk.exists(DIRECTORY.resolve("people.map.unfinished"))).isFalse();
    disk.capacity = Long.MAX_VALUE;
    file.commit(committed);
    assertThat(found()).isEqualTo(Tables.state(committed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"people.map", "people.map.journal"})
  void aFailedForceIsNeverRetried(String name) throws IOException {
    byte[] before = Tables.state(committed);
    change();
    disk.failing = path -> path.endsWith(name);
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(CommitException.class)
          .isThrownBy(() -> file.commit(committed))
          .withMessageContaining("may have lost writes")
          .withMessageContaining("Input/output error")
          .withMessageContaining("fix: seal the map in another file")
          .matches(e -> !e.canRetry());
      disk.failing = _ -> false;
    }
    assertThat(found()).isIn(before, Tables.state(committed));
    file.close();
    assertThat(disk.exists(JournaledFile.journalOf(FILE))).isTrue();
  }

  @Test
  void aFailedForceOfANewFileIsNeverRetried() throws IOException {
    file.close();
    file = WritableFile.open(disk, FILE, last(), 0);
    for (String name : List.of("people.map.unfinished", "directory")) {
      change();
      disk.failing = path -> path.endsWith(name);
      assertThatExceptionOfType(CommitException.class)
          .isThrownBy(() -> file.commit(committed))
          .matches(e -> !e.canRetry());
      disk.failing = _ -> false;
      assertThatExceptionOfType(CommitException.class).isThrownBy(() -> file.commit(committed));
      file.close();
      Recovery.run(disk, FILE, committed);
      file = WritableFile.open(disk, FILE, last(), 0);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, SMALL})
  void aPreparedCommitCanBeTriedAgain(long small) throws IOException {
    file.close();
    file = WritableFile.open(disk, FILE, last(), small);
    byte[] before = Tables.state(committed);
    change();
    byte[] prepared = Tables.state(committed);
    PreparedCommit commit = file.prepare(committed);
    change();
    disk.capacity = disk.bytes();
    assertThatExceptionOfType(CommitException.class)
        .isThrownBy(commit::call)
        .matches(CommitException::canRetry);
    assertThat(found()).isEqualTo(before);
    disk.capacity = Long.MAX_VALUE;
    commit.call();
    assertThat(found()).isEqualTo(prepared);
    commit.call();
    assertThat(found()).isEqualTo(prepared);
    file.commit(committed);
    assertThat(found()).isEqualTo(Tables.state(committed));
  }

  @Test
  void aPreparedCommitAfterAFailedForceIsRefused() throws IOException {
    change();
    PreparedCommit commit = file.prepare(committed);
    disk.failing = path -> path.endsWith("people.map");
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(CommitException.class)
          .isThrownBy(commit::call)
          .matches(e -> !e.canRetry());
      disk.failing = _ -> false;
    }
    assertThatExceptionOfType(CommitException.class).isThrownBy(() -> file.prepare(committed));
  }

  /** Without the journal, readers would report a damaged file instead of an unfinished commit. */
  @Test
  void aFileThatCouldNotBeTruncatedKeepsItsJournal() throws IOException {
    byte[] before = Tables.state(committed);
    tables.grow();
    committed = tables.contents();
    disk.capacity = disk.bytes() + 5_000;
    disk.canTruncate = false;
    assertThatExceptionOfType(CommitException.class).isThrownBy(() -> file.commit(committed));
    file.close();
    assertThat(disk.exists(JournaledFile.journalOf(FILE))).isTrue();
    disk.canTruncate = true;
    disk.capacity = Long.MAX_VALUE;
    assertThat(found()).isEqualTo(before);
    Recovery.run(disk, FILE, committed);
    file = WritableFile.open(disk, FILE, last(), SMALL);
    file.commit(committed);
    file.close();
    assertThat(disk.exists(JournaledFile.journalOf(FILE))).isFalse();
    assertThat(found()).isEqualTo(Tables.state(committed));
  }

  @Test
  void aReadOnlyDirectoryIsRefused() throws IOException {
    file.close();
    disk.isReadOnly = true;
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> WritableFile.open(disk, FILE, last(), SMALL));
    disk.isReadOnly = false;
    file = WritableFile.open(disk, FILE, last(), SMALL);
    assertThat(found()).isEqualTo(Tables.state(committed));
  }

  @Test
  void aMappingThatIsNotAdoptedChangesNothing() throws IOException {
    for (int i = 0; i < 5; i++) {
      assertThat(file.map(arena).parts()).hasSameSizeAs(committed.parts());
      change();
      file.commit(committed);
      assertThat(found()).isEqualTo(Tables.state(committed));
    }
  }

  @Test
  void aCommitWithoutChangesWritesNothing() throws IOException {
    long operations = disk.operations;
    file.commit(committed);
    assertThat(disk.operations).isEqualTo(operations);
  }

  @Test
  void aCommitWritesWhatChanged() throws IOException {
    disk.written = 0;
    Contents same = committed;
    committed = new Contents(same.kind(), same.seed(), 7, 0, same.layout(), same.parts());
    file.commit(committed);
    assertThat(disk.written).isBetween(4096L, 3 * 4096L); // the page of the head, twice
    assertThat(found()).isEqualTo(Tables.state(committed));
  }

  /** A copy of the file beside a journal of its later writer, say, or another file of the name. */
  @Test
  void theJournalOfAnotherFileIsIgnored() throws IOException {
    byte[] before = Tables.state(committed);
    ModelDisk left = disk.crashed(new Random(), 1);
    Contents other = new Tables(arena, new Random(2)).contents();
    left.delete(FILE);
    Recovery.run(left, FILE, other);
    assertThat(Journal.read(left.open(JournaledFile.journalOf(FILE), false))).isNotNull();
    Recovery.run(left, FILE, other);
    assertThat(Tables.state(Crashes.contents(left)))
        .isEqualTo(Tables.state(other))
        .isNotEqualTo(before);
  }

  /** Each bit of a journal counts: a record that is not whole is none. */
  @Test
  void aJournalWithAnotherBitIsNone() throws IOException {
    Path journal = JournaledFile.journalOf(FILE);
    byte[] bytes = disk.read(journal);
    assertThat(Journal.read(disk.open(journal, false))).isNotNull();
    ModelDisk damaged = new ModelDisk();
    Disk.File copy = damaged.open(journal, true);
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += bit < 8000 ? 1 : 97) {
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      copy.write(ByteBuffer.wrap(bytes), 0);
      assertThat(Journal.read(copy)).as("bit %d", bit).isNull();
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
  }
}
