package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.file.Verify;
import dev.inplace.file.WriterException;
import dev.inplace.functional.atomic.AtomicKinds;
import dev.inplace.functional.fixtures.Binding;
import dev.inplace.functional.fixtures.IntSurgeInStepsMap;
import dev.inplace.functional.fixtures.IntSurgeMap;
import dev.inplace.functional.fixtures.IntTinyMap;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.form.FormKinds;
import dev.inplace.functional.wire.WireKinds;
import dev.inplace.info.ForeignFileException;
import dev.inplace.map.OffHeapMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps of every kind that live in a file. */
class FileMapsTest {
  private static final int MANY = 1000; // beyond, keys of some kinds come again

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("map");
  }

  static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(Kinds.all(), FormKinds.all(), AtomicKinds.all(), WireKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream);
  }

  private static int count(Kind<?, ?, ?> kind) {
    return Math.min(MANY, kind.keys().count());
  }

  private static <K, V, F> void put(
      Kind<K, V, F> kind, Subject<K, V, F> subject, int from, int to) {
    for (int i = from; i < to; i++) {
      subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
    }
  }

  private static <K, V, F> void checkEntries(
      Kind<K, V, F> kind, Subject<K, V, F> subject, int entries) {
    assertThat(subject.map().size()).isEqualTo(entries);
    for (int i = 0; i < entries; i++) {
      assertThat(subject.forms().getFirst().get().apply(kind.keys().key(i)))
          .isEqualTo(kind.values().of().apply(i));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void aClosedMapHasItsLastCommit(Kind<K, V, F> kind) throws IOException {
    int half = count(kind) / 2;
    Subject<K, V, F> subject = FileMaps.openForWriting(kind, file());
    try (OffHeapMap map = subject.map()) {
      put(kind, subject, 0, half);
      FileMaps.commit(map);
      put(kind, subject, half, count(kind));
    }
    Subject<K, V, F> again = FileMaps.openForWriting(kind, file());
    try (OffHeapMap map = again.map()) {
      checkEntries(kind, again, half);
      put(kind, again, half, count(kind));
      FileMaps.commit(map);
      checkEntries(kind, again, count(kind));
    }
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("map", "map.lock");
    checkSealed(kind, count(kind));
  }

  /** Between writers the file is a sealed one. */
  private <K, V, F> void checkSealed(Kind<K, V, F> kind, int entries) throws IOException {
    Class<? extends OffHeapMap> type = FileMaps.type(kind);
    try (OffHeapMap map = SealedFiles.open(type, file(), Verify.ALL)) {
      checkEntries(kind, new Binding<>(type, kind.keys(), kind.values()).bind(map), entries);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void aSealedMapGoesOn(Kind<K, V, F> kind) throws IOException {
    Subject<K, V, F> sealed = kind.create().apply(null);
    try (OffHeapMap map = sealed.map()) {
      put(kind, sealed, 0, count(kind));
      SealedFiles.seal(map, file());
    }
    Subject<K, V, F> subject = FileMaps.openForWriting(kind, file());
    try (OffHeapMap map = subject.map()) {
      checkEntries(kind, subject, count(kind));
      for (int i = 0; i < count(kind); i++) {
        assertThat(subject.forms().getFirst().remove().test(kind.keys().key(i))).isTrue();
      }
      FileMaps.commit(map);
      put(kind, subject, 0, count(kind) / 2);
      map.compact();
      FileMaps.commit(map);
    }
    checkSealed(kind, count(kind) / 2);
  }

  @Test
  void aTableThatWasMadeForItsSizeGoesOnGivingPartsAway() throws IOException {
    int entries = 100_000;
    try (LongStatsMap map = LongStatsMap.create(entries)) {
      for (int i = 0; i < entries; i++) {
        map.findOrInsert(i).count(i);
      }
      map.seal(file());
    }
    for (int round = 1; round <= 3; round++) {
      try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
        for (int i = entries * round; i < entries * (round + 1); i++) {
          map.findOrInsert(i).count(i);
        }
        map.commit();
      }
    }
    try (LongStatsMap map = LongStatsMap.open(file(), Verify.ALL)) {
      assertThat(map.size()).isEqualTo(4L * entries);
      assertThat(map.stats().tables()).isGreaterThan(1);
    }
  }

  /** The growth is no part of the layout. */
  @Test
  void aMapGoesOnWithAnotherGrowth() throws IOException {
    int entries = 200_000;
    try (IntSurgeInStepsMap map = IntSurgeInStepsMap.create(entries)) {
      insert(entries * 2, i -> map.findOrInsert(i).price(i));
      map.seal(file());
    }
    try (IntSurgeMap map = IntSurgeMap.openForWriting(file())) {
      insert(entries * 4, i -> map.findOrInsert(i).price(i));
      map.commit();
    }
    try (IntSurgeInStepsMap map = IntSurgeInStepsMap.openForWriting(file())) {
      insert(entries * 6, i -> map.findOrInsert(i).price(i));
      map.commit();
    }
    try (IntSurgeMap map = IntSurgeMap.open(file(), Verify.ALL)) {
      assertThat(map.size()).isEqualTo(6L * entries);
      insert(entries * 6, i -> assertThat(map.at(i).price()).isEqualTo(i));
    }
  }

  private static void insert(int end, IntConsumer each) {
    for (int i = 0; i < end; i++) {
      each.accept(i);
    }
  }

  @Test
  void aFileHasOneWriter() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      map.findOrInsert(1).count(1);
      map.commit();
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(WriterException.class)
            .isThrownBy(() -> LongStatsMap.openForWriting(file()))
            .withMessage(
                file().toRealPath()
                    + " is open for writing by another map of this process\n"
                    + "fix: close it there; a file has one writer at a time");
      }
      assertThatExceptionOfType(ForeignFileException.class)
          .isThrownBy(() -> LongStatsMap.open(file()))
          .withMessageContaining(" has a journal: it is open for writing");
      map.findOrInsert(2).count(1);
      map.commit();
    }
    LongStatsMap.openForWriting(file()).close();
  }

  @Test
  void aLinkLeadsToTheSameFile() throws IOException {
    LongStatsMap.openForWriting(file()).close();
    Path link = Files.createSymbolicLink(directory.resolve("link"), file());
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      assertThatExceptionOfType(WriterException.class)
          .isThrownBy(() -> LongStatsMap.openForWriting(link));
      map.findOrInsert(1).count(1);
      map.commit();
    }
    try (LongStatsMap map = LongStatsMap.openForWriting(link)) {
      map.findOrInsert(2).count(1);
      map.commit();
    }
    assertThat(Files.isSymbolicLink(link)).isTrue();
    try (LongStatsMap map = LongStatsMap.open(file())) {
      assertThat(map.size()).isEqualTo(2);
    }
  }

  @Test
  void theFilesHaveThePermissionsOfTheFirst() throws IOException {
    LongStatsMap.openForWriting(file()).close();
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(file(), own);
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      for (int round = 1; round < 3; round++) {
        insert(round * 100_000, i -> map.findOrInsert(i).count(i)); // a new file
        map.commit();
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(own);
        assertThat(Files.getPosixFilePermissions(directory.resolve("map.journal"))).isEqualTo(own);
      }
    }
  }

  @Test
  void onlyAMapInAFileCanCommit() throws IOException {
    try (LongStatsMap map = LongStatsMap.create()) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(map::commit)
          .withMessageStartingWith("LongStatsMap is not in a file\nfix: ");
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(map::prepareCommit)
          .withMessageStartingWith("LongStatsMap is not in a file\nfix: ");
      map.seal(file());
    }
    try (LongStatsMap map = LongStatsMap.open(file())) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(map::commit)
          .withMessageStartingWith("LongStatsMap is sealed in " + file());
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(map::prepareCommit)
          .withMessageStartingWith("LongStatsMap is sealed in " + file());
    }
    LongStatsMap closed = LongStatsMap.openForWriting(file());
    closed.close();
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(closed::commit);
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(closed::prepareCommit);
  }

  @Test
  void aFileOfAnotherLayoutIsRefusedAndLeftAlone() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      map.findOrInsert(1).count(1);
      map.commit();
    }
    byte[] before = Files.readAllBytes(file());
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> IntTinyMap.openForWriting(file()))
        .withMessageContaining("was sealed under another layout than that of IntTinyMap");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    LongStatsMap.openForWriting(file()).close();
  }

  @Test
  void aFailedOpenFreesTheFile() throws IOException {
    Files.writeString(file(), "no map");
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(ForeignFileException.class)
          .isThrownBy(() -> LongStatsMap.openForWriting(file()))
          .withMessageContaining("is no sealed map or span");
    }
    assertThat(Files.readString(file())).isEqualTo("no map");
  }

  /** Full, with some parts given away to other tables, and with all of them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 150_000})
  void aMapThatWasMadeForItsSize(int beyond) throws IOException {
    int entries;
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      map.ensureCapacity(50_000);
      long ring = map.stats().slots();
      entries = (int) Maps.most(ring) + beyond;
      fill(map, 0, entries);
      assertThat(Maps.inspect(map).tables().contains(ring)).isEqualTo(beyond < 150_000);
      map.commit();
    }
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      checkCounts(map, entries);
      fill(map, entries, entries + 70_000);
      map.commit();
    }
    try (LongStatsMap map = LongStatsMap.open(file(), Verify.ALL)) {
      checkCounts(map, entries + 70_000);
    }
  }

  private static void fill(LongStatsMap map, int from, int to) {
    for (int i = from; i < to; i++) {
      map.findOrInsert(i).count(i);
    }
  }

  private static void checkCounts(LongStatsMap map, int entries) {
    assertThat(map.size()).isEqualTo(entries);
    for (int i = 0; i < entries; i++) {
      assertThat(map.at(i).count()).isEqualTo(i);
    }
  }
}
