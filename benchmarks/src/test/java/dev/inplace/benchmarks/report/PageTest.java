package dev.inplace.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.benchmarks.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final Session SESSION =
      new Session("mvn verify", "2026-01-01", "a processor", 2, "24 GiB", "Linux", "a JDK");

  private static Result update(String subject, long entries, double nanos) {
    return new Result(
        Words.MAP, Words.LONG_KEYS, Words.UPDATE, subject, entries, List.of(nanos), 0);
  }

  private static final List<Result> RESULTS =
      List.of(
          update(Names.INPLACE, 1_000, 5),
          update(Names.HASH_MAP_OF_RECORDS, 1_000, 40),
          update(Names.FASTUTIL, 1_000, 4),
          update(Names.HPPC, 1_000, 3),
          update(Names.INPLACE, 100_000, 20),
          update(Names.HASH_MAP_OF_RECORDS, 100_000, 70),
          update(Names.FASTUTIL, 100_000, 25),
          update(Names.HPPC, 100_000, 30));

  @Test
  void theBestHeapMapIsAnotherOneForEachSize() {
    Table ratios = Ratios.of(new Results(RESULTS));
    assertThat(ratios.toString().lines().filter(line -> line.contains("best heap map")).toList())
        .singleElement()
        .asString()
        .contains("10³ / 10⁵", "0.60 / 1.25");
  }

  @Test
  void ratiosOfWhatWasNotMeasuredAreNotThere() {
    String ratios = Ratios.of(new Results(RESULTS)).toString();
    assertThat(ratios).contains(Names.HASH_MAP_OF_RECORDS).doesNotContain(Words.GET, "Abseil");
  }

  @Test
  void theLongestInsertIsComparedWithTheBestPeerOnly() {
    Results results =
        new Results(
            List.of(
                Result.of(Words.GROWTH, Words.LONGEST_INSERT, "no map", 10, 1),
                Result.of(Words.GROWTH, Words.LONGEST_INSERT, Names.INPLACE, 10, 2),
                Result.of(Words.GROWTH, Words.LONGEST_INSERT, Names.UNCHECKED, 10, 1),
                Result.of(Words.GROWTH, Words.LONGEST_INSERT, Names.HPPC, 10, 500),
                Result.of(Words.GROWTH, Words.LONGEST_INSERT, Names.AGRONA, 10, 300)));
    assertThat(Ratios.of(results).toString()).contains("150");
  }

  @Test
  void eachLayoutIsComparedWithItselfWithoutChecks() {
    Results results =
        new Results(
            List.of(
                update(Names.INPLACE, 1_000, 10),
                update(Names.UNCHECKED, 1_000, 9),
                update(Names.FLAT, 1_000, 5),
                update(Names.FLAT_UNCHECKED, 1_000, 4)));
    assertThat(Ratios.of(results).toString()).contains("0.90", "0.80");
  }

  @Test
  void thePageHasTablesInThePlaceOfTheirNames(@TempDir Path docs) throws IOException {
    new Page(SESSION, RESULTS).write(docs);
    assertThat(Files.readString(docs.resolve("measurements.md")))
        .doesNotContain("{{")
        .contains("a processor, 2 cores", "### Update in place")
        .contains("| Inplace")
        .contains("measurements/map-update-in-place-long-keys-values-of-24-bytes.svg");
  }

  @Test
  void eachOperationHasAChart(@TempDir Path docs) throws IOException {
    new Page(SESSION, RESULTS).write(docs);
    Path chart = docs.resolve("measurements/map-update-in-place-long-keys-values-of-24-bytes.svg");
    assertThat(Files.readString(chart)).contains("<svg", "HPPC", "fastutil", "10⁵");
  }

  @Test
  void theSameTablesAreForATerminal() {
    assertThat(new Page(SESSION, RESULTS).tables()).contains("| 10³ ", "HPPC", "best heap map");
  }
}
