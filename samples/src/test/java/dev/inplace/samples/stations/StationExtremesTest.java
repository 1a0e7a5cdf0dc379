package dev.inplace.samples.stations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationExtremesTest {
  @TempDir Path directory;

  @Test
  void stationsAreSortedByName() throws Exception {
    String lines = "b;1.0\na;-0.5\nÆ;0.0\na;2.0\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Arena arena = Arena.ofShared()) {
      StationExtremes.print(gather(lines, 2, arena), new PrintStream(out, true, UTF_8));
    }
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "    min     mean      max  station",
            "   -0.5      0.8      2.0  a",
            "    1.0      1.0      1.0  b",
            "    0.0      0.0      0.0  Æ");
  }

  /** However the lines fall to threads, the map is the one that a map of records would be. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 1000})
  void theNumberOfThreadsChangesNothing(int threads) throws Exception {
    Random random = new Random(threads);
    StringBuilder lines = new StringBuilder();
    Map<String, Extremes> expected = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      String station = "station " + random.nextInt(200);
      int tenths = random.nextInt(-999, 1000);
      lines.append(station).append(';').append(tenths / 10.0).append('\n');
      expected.merge(
          station, new Extremes(tenths, tenths, tenths, 1), StationExtremesTest::together);
    }
    Map<String, Extremes> found = new HashMap<>();
    try (Arena arena = Arena.ofShared()) {
      gather(lines.toString(), threads, arena)
          .forEach((name, extremes) -> found.put(name.toString(), extremes.toRecord()));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static Extremes together(Extremes a, Extremes b) {
    return new Extremes(
        Math.min(a.min(), b.min()),
        Math.max(a.max(), b.max()),
        a.sum() + b.sum(),
        a.count() + b.count());
  }

  @Test
  void anEmptyFileHasNoStations() throws Exception {
    try (Arena arena = Arena.ofShared()) {
      assertThat(gather("", 4, arena).size()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"b", "b;1.0", "b\n;1.0\n", "b;\n", "b;1\n", "b;.5\n", "b;1.x\n", "b;12345.6\n"})
  void whatIsNoMeasurementIsRefused(String line) {
    try (Arena arena = Arena.ofShared()) {
      assertThatThrownBy(() -> gather("a;1.0\n" + line, 1, arena))
          .hasRootCauseInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("does not go on as name;temperature, such as Jan Mayen;-12.5");
    }
  }

  private StringExtremesMap gather(String lines, int threads, Arena arena) throws Exception {
    Path file = Files.writeString(directory.resolve("measurements.txt"), lines);
    Measurements all = new Measurements(StationExtremes.mapped(file, arena));
    return StationExtremes.gather(all, threads, arena);
  }
}
