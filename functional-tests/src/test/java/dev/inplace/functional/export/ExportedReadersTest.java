package dev.inplace.functional.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.files.SealedFiles;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.form.FormKinds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps of every kind, sealed in Java and read by programs in C and Go. */
class ExportedReadersTest {
  private static final int MANY = 1000;
  private static final int MORE = 60_000;
  private static final int DAMAGED = 3000;

  /** Their structs have words of 32 bits, and the programs of these tests have 64. */
  private static final Set<String> OF_OTHER_PLATFORMS =
      Set.of(
          "BigFloatKeyOddValueMap",
          "CharForeignMap",
          "CoinForeignMap",
          "DoubleForeignMap",
          "IntOddValueMap",
          "IsolatedKeyOddValueMap",
          "LongTickMap",
          "NarrowKeyVectorMap",
          "OddKeyTickMap",
          "StringI386Map");

  /** Their structs are unions, packed, aligned or have bit-fields. */
  private static final Set<String> NOT_IN_GO =
      Set.of(
          "AlignedKeyCountersMap",
          "IntTaggedMap",
          "IntVectorMap",
          "LongCountersMap",
          "LongModesMap",
          "LongValueMap",
          "ModesIntMap");

  private static final Set<String> WITH_LINKS =
      Set.of("BulkBulkMap", "DoubleBulkMap", "LongStatsMap", "PaddedKeySet", "StringBulkMap");

  @TempDir private static Path folder;

  private static Readers readers;
  private static Path c;
  private static Path go;

  @TempDir private Path directory;

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    Program.assumeInstalled("gcc");
    Program.assumeInstalled("go");
    readers = new Readers(folder);
    c = readers.compileC("readers");
    go = readers.compileGo();
  }

  private static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(Kinds.all(), FormKinds.all()).flatMap(List::stream);
  }

  static Stream<Kind<?, ?, ?>> kindsOfC() {
    return kinds().filter(kind -> !OF_OTHER_PLATFORMS.contains(kind.name()));
  }

  static Stream<Kind<?, ?, ?>> kindsOfGo() {
    return kindsOfC().filter(kind -> !NOT_IN_GO.contains(kind.name()));
  }

  static Stream<Kind<?, ?, ?>> kindsWithLinks() {
    return kinds().filter(kind -> WITH_LINKS.contains(kind.name()));
  }

  @Test
  void allOtherKindsCanBeRead() throws IOException {
    checkReadable(readers.inC(), kindsOfC());
    checkReadable(readers.inGo(), kindsOfGo());
  }

  private static void checkReadable(List<ExportedMap> exported, Stream<Kind<?, ?, ?>> readable) {
    Set<String> names = kinds().map(Kind::name).collect(Collectors.toSet());
    assertThat(exported)
        .extracting(ExportedMap::name)
        .filteredOn(names::contains)
        .containsExactlyInAnyOrderElementsOf(readable.map(Kind::name).toList());
  }

  @ParameterizedTest
  @MethodSource("kindsOfC")
  <K, V, F> void entriesAreReadInC(Kind<K, V, F> kind) throws Exception {
    check(c, kind, MANY);
  }

  @ParameterizedTest
  @MethodSource("kindsOfGo")
  <K, V, F> void entriesAreReadInGo(Kind<K, V, F> kind) throws Exception {
    check(go, kind, MANY);
  }

  /** With a directory of tables, and with blocks by the hundred. */
  @ParameterizedTest
  @MethodSource("kindsWithLinks")
  <K, V, F> void grownMapsAreRead(Kind<K, V, F> kind) throws Exception {
    check(c, kind, MORE);
    check(go, kind, MORE);
  }

  /** A reader of a damaged file ends, and reads no byte outside of it. */
  @ParameterizedTest
  @MethodSource("kindsWithLinks")
  <K, V, F> void damagedFilesAreRead(Kind<K, V, F> kind) throws Exception {
    check(c, kind, 20);
    assertThat(run(c, kind.name(), "" + DAMAGED))
        .isEqualTo("%d files, opened some\n".formatted(DAMAGED));
  }

  /** Seals a map, and lets a program look up its keys, their twins and as many others. */
  private <K, V, F> void check(Path program, Kind<K, V, F> kind, int most)
      throws IOException, InterruptedException {
    int keys = Math.min(2 * most, kind.keys().count());
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var map = subject.map()) {
      for (int i = 0; i < (keys + 1) / 2; i++) {
        subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
      }
      SealedFiles.seal(map, directory.resolve("map"));
      Queries<K, V, F> queries = new Queries<>(kind, subject);
      queries.write(directory.resolve("queries"), keys);
      assertThat(run(program, kind.name()))
          .isEqualTo(
              "%d hits, %d misses, %d entries\n"
                  .formatted(queries.present(), queries.absent(), map.size()));
    }
  }

  private String run(Path program, String map, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    program.toString(),
                    map,
                    directory.resolve("map").toString(),
                    directory.resolve("queries").toString()),
                Stream.of(more))
            .toList();
    return Program.run(directory, command);
  }
}
