package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.Binding;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.map.MapInspector;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.Wear;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many commits of a map, which moves to a new mapping of its file between some of them. */
class RepeatedCommitsTest {
  private static final int MANY = 3000;
  private static final int COMMITS = 24;

  /** The report of Linux on copied pages. */
  private static final Path PAGES = Path.of("/proc/self/pagemap");

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("map");
  }

  static Stream<Kind<?, ?, ?>> kinds() {
    return FileMapsTest.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void eachHasAllChanges(Kind<K, V, F> kind) throws IOException {
    int keys = Math.min(kind.keys().count(), MANY);
    Class<? extends OffHeapMap> type = FileMaps.type(kind);
    int[] versions = new int[keys]; // 0 for a key that is not there
    Subject<K, V, F> subject = FileMaps.openForWriting(kind, file());
    try (OffHeapMap map = subject.map()) {
      for (int commit = 0; commit < COMMITS; commit++) {
        for (int i = commit % 3 * 7; i < keys; i += commit == 0 ? 1 : 500) {
          versions[i] = commit + 1;
          subject
              .forms()
              .getFirst()
              .put()
              .accept(kind.keys().key(i), kind.values().of().apply(i + versions[i]));
        }
        for (int i = commit * 3; i < keys && commit % 4 == 3; i += 97) {
          subject.forms().getFirst().remove().test(kind.keys().key(i));
          versions[i] = 0;
        }
        FileMaps.commit(map);
        MapInspector.check(map, subject.shape());
        check(kind, subject, versions);
      }
    }
    try (OffHeapMap map = SealedFiles.open(type, file(), Verify.ALL)) {
      check(kind, new Binding<>(type, kind.keys(), kind.values()).bind(map), versions);
    }
  }

  private static <K, V, F> void check(
      Kind<K, V, F> kind, Subject<K, V, F> subject, int[] versions) {
    for (int i = 0; i < versions.length; i++) {
      V found = subject.forms().getFirst().get().apply(kind.keys().key(i));
      V expected = versions[i] == 0 ? null : kind.values().of().apply(i + versions[i]);
      assertThat(found).isEqualTo(expected);
    }
  }

  private static void fill(LongStatsMap map, int entries) {
    for (int i = 0; i < entries; i++) {
      map.findOrInsert(i).count(i);
    }
  }

  @Test
  void endsFlyweightsAndSegments() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, MANY);
      int freed = 0;
      for (int commit = 0; commit < COMMITS; commit++) {
        StatsFlyweight kept = map.at(commit).sum(-commit);
        MemorySegment segment = kept.segment();
        map.commit();
        assertThatThrownBy(() -> kept.sum(7))
            .isInstanceOf(StaleFlyweightException.class)
            .hasMessageContaining("a commit came after it was found");
        if (!segment.scope().isAlive()) {
          freed++;
          assertThatThrownBy(() -> segment.fill((byte) 1))
              .isInstanceOf(IllegalStateException.class);
        }
      }
      assertThat(freed > 0).isEqualTo(Files.isReadable(PAGES));
    }
    try (LongStatsMap map = LongStatsMap.open(file(), Verify.ALL)) {
      for (int commit = 0; commit < COMMITS; commit++) {
        assertThat(map.at(commit).sum()).isEqualTo(-commit);
      }
    }
  }

  @Test
  void mapsOfNoTableAndOfManyMove() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      for (int entries = 0; entries <= 200_000; entries += 100_000) {
        fill(map, entries);
        map.commit();
        Wear.out(map);
        map.commit();
        assertThat(map.size()).isEqualTo(entries);
        map.findOrInsert(-1).count(1);
        map.commit();
        map.remove(-1);
        map.commit();
        for (int i = 0; i < entries; i++) {
          assertThat(map.at(i).count()).isEqualTo(i);
        }
      }
    }
    try (LongStatsMap map = LongStatsMap.open(file(), Verify.ALL)) {
      assertThat(map.size()).isEqualTo(200_000);
    }
  }

  @Test
  void cursorsGoOn() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, MANY);
      Set<Long> met = new HashSet<>();
      LongStatsMap.Cursor cursor = map.cursor();
      while (cursor.next()) {
        assertThat(met.add(cursor.key())).isTrue();
        cursor.value().sum(cursor.key());
        if (met.size() % 100 == 0) {
          map.commit();
          assertThat(cursor.value().sum()).isEqualTo(cursor.key());
        }
      }
      assertThat(met).hasSize(MANY);
    }
  }

  /** A raw segment is covered, until a commit frees its memory. */
  @Test
  void writesThroughSegmentsCount() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      fill(map, MANY);
      for (int commit = 0; commit < COMMITS; commit++) {
        map.at(commit).segment().fill((byte) commit);
        map.commit();
      }
    }
    try (LongStatsMap map = LongStatsMap.open(file(), Verify.ALL)) {
      for (int commit = 0; commit < COMMITS; commit++) {
        assertThat(map.at(commit).sum()).isEqualTo(0x0101_0101_0101_0101L * commit);
      }
    }
  }
}
