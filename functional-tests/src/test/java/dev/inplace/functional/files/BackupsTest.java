package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.file.Backup;
import dev.inplace.file.Verify;
import dev.inplace.file.WriterException;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.info.ForeignFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a map's last commit, and the changes that bring a copy up to date. */
class BackupsTest {
  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("people.map");
  }

  private Path copy() {
    return directory.resolve("copy.map");
  }

  private Path changes() {
    return directory.resolve("changes");
  }

  private static Stats stats(int number) {
    return new Stats((byte) number, number, number);
  }

  private static Map<Long, Stats> entries(Path path) throws IOException {
    try (LongStatsMap map = LongStatsMap.open(path, Verify.ALL)) {
      return new HashMap<>(map.asMap());
    }
  }

  @Test
  void aCopyHasTheLastCommitAndIsReadBesideTheWriter() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      map.put(1, stats(1));
      map.commit();
      map.put(1, stats(2));
      map.put(2, stats(2));
      map.backup(copy());
      try (LongStatsMap snapshot = LongStatsMap.open(copy(), Verify.ALL)) {
        map.commit();
        assertThat(snapshot.asMap()).isEqualTo(Map.of(1L, stats(1)));
      }
      map.backup(copy());
      assertThat(entries(copy())).isEqualTo(Map.of(1L, stats(2), 2L, stats(2)));
    }
  }

  /** Zeros behind the former end are in no page that a commit writes. */
  @Test
  void changesOfAFileThatHasOnlyGrown() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      map.put(1, stats(1));
      map.commit();
      long known = map.backup(copy());
      for (int entries = 1_000; entries <= 64_000; entries *= 4) {
        map.ensureCapacity(entries);
        map.put(entries, stats(entries));
        map.commit();
        known = map.backup(known, changes());
        Backup.apply(copy(), changes());
        assertThat(entries(copy())).isEqualTo(map.asMap());
      }
    }
  }

  @Test
  void changesBringACopyUpToDate() throws IOException {
    Random random = new Random(5);
    Map<Long, Stats> model = new HashMap<>();
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      long known = 0;
      int increments = 0;
      for (int round = 0; round < 60; round++) {
        int most = round % 10 == 0 ? 3_000 : 30;
        for (int i = random.nextInt(most); i >= 0; i--) {
          long key = random.nextInt(20_000);
          if (random.nextInt(4) == 0) {
            map.remove(key);
            model.remove(key);
          } else {
            map.put(key, stats(i));
            model.put(key, stats(i));
          }
        }
        map.commit();
        if (random.nextInt(3) == 0) {
          continue; // the next changes are of several commits
        }
        try {
          known = map.backup(known, changes());
          Backup.apply(copy(), changes());
          increments++;
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageContaining("not known").hasMessageContaining("fix: copy all");
          known = map.backup(copy());
        }
        assertThat(entries(copy())).isEqualTo(model);
      }
      assertThat(increments).isGreaterThan(10);
    }
  }

  @Test
  void changesAreSmallAndOfTextsToo() throws IOException {
    try (StringStatsMap map = StringStatsMap.openForWriting(file())) {
      for (int i = 0; i < 50_000; i++) {
        map.put("key " + i, stats(i));
      }
      map.commit();
      long copied = map.backup(copy());
      map.put("key 7", stats(8));
      map.remove("key 9");
      map.commit();
      map.backup(copied, changes());
      assertThat(Files.size(changes())).isLessThan(Files.size(copy()) / 50);
      Backup.apply(copy(), changes());
      try (StringStatsMap other = StringStatsMap.open(copy(), Verify.ALL)) {
        assertThat(other.sameEntries(map)).isTrue();
      }
    }
  }

  /** Two commits, a copy of the first, and the changes to the second. */
  private void copyAndChanges() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      for (int i = 0; i < 2_000; i++) {
        map.put(i, stats(i));
      }
      map.commit();
      long copied = map.backup(copy());
      map.put(7, stats(-7));
      map.commit();
      map.backup(copied, changes());
    }
  }

  @Test
  void changesThatAreAppliedAlreadyAreIgnored() throws IOException {
    copyAndChanges();
    Backup.apply(copy(), changes());
    Backup.apply(copy(), changes());
    assertThat(entries(copy())).isEqualTo(entries(file())).containsEntry(7L, stats(-7));
  }

  @Test
  void changesOfAnotherCommitAreRefused() throws IOException {
    copyAndChanges();
    Backup.apply(copy(), changes());
    try (LongStatsMap map = LongStatsMap.openForWriting(copy())) {
      map.put(8, stats(-8));
      map.commit();
    }
    byte[] before = Files.readAllBytes(copy());
    assertThatThrownBy(() -> Backup.apply(copy(), changes()))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageContaining("begin at")
        .hasMessageContaining("fix: apply those that begin at its commit");
    assertThat(Files.readAllBytes(copy())).isEqualTo(before);
  }

  @Test
  void damagedChangesChangeNothing() throws IOException {
    copyAndChanges();
    byte[] copied = Files.readAllBytes(copy());
    byte[] record = Files.readAllBytes(changes());
    for (int bit = 0; bit < record.length * 8; bit += bit < 1024 ? 1 : 997) {
      byte[] damaged = record.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(changes(), damaged);
      assertThatThrownBy(() -> Backup.apply(copy(), changes()))
          .as("bit %d", bit)
          .isInstanceOf(ForeignFileException.class);
    }
    Files.write(changes(), new byte[0]);
    assertThatThrownBy(() -> Backup.apply(copy(), changes()))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageContaining("has no changes of a map, or not all of them");
    assertThat(Files.readAllBytes(copy())).isEqualTo(copied);
  }

  /** The changes are the journal of the copy while they are applied. */
  @Test
  void whatACrashInterruptsIsCompleted() throws IOException {
    copyAndChanges();
    Files.copy(changes(), directory.resolve("copy.map.journal"));
    assertThatThrownBy(() -> LongStatsMap.open(copy()).close())
        .isInstanceOf(ForeignFileException.class)
        .hasMessageContaining("has a journal");
    Backup.apply(copy(), changes());
    assertThat(entries(copy())).isEqualTo(entries(file()));
  }

  @Test
  void aCopyWithAWriterIsRefused() throws IOException {
    copyAndChanges();
    try (LongStatsMap map = LongStatsMap.openForWriting(copy())) {
      assertThatThrownBy(() -> Backup.apply(copy(), changes())).isInstanceOf(WriterException.class);
      assertThat(map.get(7)).isEqualTo(stats(7));
    }
  }

  @Test
  void onlyMapsThatAWriterHasAreCopied() throws IOException {
    copyAndChanges();
    try (LongStatsMap memory = LongStatsMap.create();
        LongStatsMap sealed = LongStatsMap.open(file())) {
      assertThatThrownBy(() -> memory.backup(copy()))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("is not in a file");
      assertThatThrownBy(() -> sealed.backup(copy()))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("for reading only");
    }
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      assertThatThrownBy(() -> map.backup(1, changes()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the changes since 1 are not known");
    }
  }
}
