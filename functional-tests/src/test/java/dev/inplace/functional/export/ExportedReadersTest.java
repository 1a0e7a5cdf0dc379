package dev.inplace.functional.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.files.SealedFiles;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.form.FormKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  private static final Set<String> OF_32_BITS =
      Set.of(
          "CharForeignMap",
          "CoinForeignMap",
          "DoubleForeignMap",
          "IntOddValueMap",
          "IsolatedKeyOddValueMap",
          "LongTickMap",
          "NarrowKeyVectorMap",
          "OddKeyTickMap",
          "StringI386Map");

  /** Its key has words of 64 bits, and its value of 32. */
  private static final String OF_TWO_PLATFORMS = "BigFloatKeyOddValueMap";

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
    c = readers.compileC(Long.SIZE);
    go = readers.compileGo();
  }

  private static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(Kinds.all(), FormKinds.all()).flatMap(List::stream);
  }

  static Stream<Kind<?, ?, ?>> kindsOfC() {
    return kinds()
        .filter(kind -> !OF_32_BITS.contains(kind.name()) && !kind.name().equals(OF_TWO_PLATFORMS));
  }

  static Stream<Kind<?, ?, ?>> kindsOf32Bits() {
    return kinds().filter(kind -> OF_32_BITS.contains(kind.name()));
  }

  static Stream<Kind<?, ?, ?>> kindsOfGo() {
    return kindsOfC().filter(kind -> !NOT_IN_GO.contains(kind.name()));
  }

  static Stream<Kind<?, ?, ?>> kindsWithLinks() {
    return kinds().filter(kind -> WITH_LINKS.contains(kind.name()));
  }

  @Test
  void allOtherKindsCanBeRead() throws IOException {
    checkReadable(readers.inC(Long.SIZE), kindsOfC());
    checkReadable(readers.inC(Integer.SIZE), kindsOf32Bits());
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

  @ParameterizedTest
  @MethodSource("kindsOf32Bits")
  <K, V, F> void entriesAreReadInCOf32Bits(Kind<K, V, F> kind) throws Exception {
    check(ofThirtyTwoBits(), kind, MANY);
  }

  /** The program, compiled once. */
  private static synchronized Path ofThirtyTwoBits() throws IOException, InterruptedException {
    Program.assumeRuns32Bits(folder);
    Path program = folder.resolve("readers-32");
    return Files.exists(program) ? program : readers.compileC(Integer.SIZE);
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

  @Test
  void otherFilesAreRefused() throws Exception {
    check(c, Kinds.longToStats(), 10);
    Path map = directory.resolve("map");
    checkRefused("IntStatsMap", "another layout than IntStatsMap: it has ", "keys: int", "\nfix: ");
    Path journal = Files.createFile(directory.resolve("map.journal"));
    checkRefused("LongStatsMap", map + " has a journal: a writer has it open", "\nfix: close it");
    Files.delete(journal);
    Files.write(map, new byte[3], StandardOpenOption.APPEND);
    checkRefused("LongStatsMap", map + " is damaged: it has been truncated or extended", "\nfix: ");
    Files.writeString(map, "Inplace".repeat(20));
    checkRefused("LongStatsMap", map + " is no sealed map\nfix: give a file that seal has written");
    Files.delete(map);
    checkRefused("LongStatsMap", map.toString());
  }

  private void checkRefused(String name, String... words) throws IOException, InterruptedException {
    for (Path program : List.of(c, go)) {
      assertThat(Program.run(directory, command(program, name), 1)).contains(words);
    }
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
    List<String> command = Stream.concat(command(program, map).stream(), Stream.of(more)).toList();
    return Program.run(directory, command);
  }

  private List<String> command(Path program, String map) {
    return List.of(
        program.toString(),
        map,
        directory.resolve("map").toString(),
        directory.resolve("queries").toString());
  }
}
