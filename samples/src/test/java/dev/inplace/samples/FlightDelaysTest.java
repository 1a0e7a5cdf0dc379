package dev.inplace.samples;

import static dev.inplace.samples.Run.HEADER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it. */
class FlightDelaysTest {
  @Test
  void csvOfTheShippedFlightsIsWhatAnotherProgramComputed() throws IOException {
    Run run = Run.of("--csv");

    assertThat(run.out()).isEqualTo(resource("flights-20k-expected.csv"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void summaryHasTheWorstRoutesTotalsLayoutsAndBytes() {
    Run run = Run.of();

    assertThat(run.outLines())
        .containsSubsequence(
            "Routes with the worst mean delay, in minutes; one flight is enough (10 of 2977)",
            "origin  destination  flights      mean    min    max",
            "OTZ     OME                1    193.00    193    193",
            "BMI     ORD                6    125.83    -15    522",
            "PHX     COS                1    125.00    125    125",
            "MEM     CVG                2    109.00    -16    234",
            "flights     20000",
            "routes      2977",
            "bad lines   0",
            "mean delay  7.70",
            "Route: 6 bytes, alignment 1",
            "     0     3  origin",
            "     3     3  destination",
            "DelayStats: 24 bytes, alignment 8",
            "     0     4  flights",
            "     4     4  min",
            "     8     4  max",
            "    12     4  (padding)",
            "    16     8  sum");
    assertThat(run.out()).containsPattern("RouteDelayStatsMap: [1-9][0-9]+ bytes outside the heap");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void theLocaleChangesNothing() {
    String[] expected = Run.of().out().split("(?=RouteDelayStatsMap)", -1);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(Run.of().out()).startsWith(expected[0]); // the bytes are not the same in each run
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void summaryOfNoFlightsHasNoRoutes() {
    assertThat(Run.reading(HEADER, "-").outLines())
        .contains("flights     0", "routes      0", "mean delay  -");
  }

  @Test
  void aFileIsReadByItsName(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("flights.csv"), HEADER + "x,3,1,ABC,DEF\nx\n");

    Run run = Run.reading("", "--csv", file.toString());

    assertThat(run.out())
        .isEqualTo("origin,destination,flights,mean,min,max\nABC,DEF,1,3.00,3,3\n");
    assertThat(run.errLines())
        .containsExactly(file + ":3: 1 field instead of 5", file + ": bad lines skipped: 1");
  }

  @Test
  void whatCannotBeReadIsNamedAndExitsWith1(@TempDir Path directory) throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.csv"));
    Path missing = directory.resolve("missing.csv");

    assertUnreadable(directory.toString(), directory + ": is a directory");
    assertUnreadable(missing.toString(), missing + ": no such file");
    assertUnreadable(missing + "\0", missing + "\0: not a file name");
    assertUnreadable(empty.toString(), empty + ": empty: there is no header " + HEADER.strip());
  }

  private static void assertUnreadable(String file, String message) {
    assertThat(Run.of(file)).isEqualTo(new Run(1, "", message + System.lineSeparator()));
  }

  @Test
  void wrongUsageExitsWith2() {
    assertThat(Run.of("--cvs").exitCode()).isEqualTo(2);
    assertThat(Run.of("a.csv", "b.csv").exitCode()).isEqualTo(2);
  }

  @Test
  void outputThatNobodyReadsOnEndsQuietly() {
    StringWriter err = new StringWriter();

    assertThat(runInto(failing("Broken pipe"), err)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void outputThatCannotBeWrittenExitsWith1() {
    StringWriter err = new StringWriter();

    assertThat(runInto(failing("No space left on device"), err)).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("cannot write the output: No space left on device" + System.lineSeparator());
  }

  private static int runInto(OutputStream out, StringWriter err) {
    InputStream in = new ByteArrayInputStream(new byte[0]);
    return FlightDelays.run(in, out, new PrintWriter(err, true), "--csv");
  }

  private static OutputStream failing(String why) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(why);
      }
    };
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = FlightDelaysTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
