package dev.inplace.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a user runs it, beside the plainest program for the same task. */
class WeatherTest {
  @TempDir Path directory;

  @Test
  void oneLineIsAStation() throws IOException {
    assertPrints("{a=1.0/1.0/1.0}", "a;1.0\n");
    assertPrints("{Jan Mayen=-12.5/-12.5/-12.5}", "Jan Mayen;-12.5\n");
    assertPrints("{.=-99.9/0.0/99.9}", ".;99.9\n.;-99.9\n");
  }

  @Test
  void noLinesAreNoStations() throws IOException {
    assertPrints("{}", "");
  }

  @Test
  void theLastLineMayLackItsFeed() throws IOException {
    assertPrints("{a=1.0/1.5/2.0}", "a;1.0\na;2.0");
  }

  @Test
  void nothingIsPrintedAsNegativeZero() throws IOException {
    assertPrints("{a=0.0/0.0/0.0, b=-0.1/0.0/0.0}", "a;-0.0\nb;-0.1\nb;0.0\nb;0.0\n");
  }

  @Test
  void halfATenthGoesUp() throws IOException {
    assertPrints(
        "{down=-0.2/-0.1/-0.1, half=-0.1/0.0/0.0, up=0.0/0.1/0.1}",
        "up;0.0\nup;0.1\nhalf;0.0\nhalf;-0.1\ndown;-0.1\ndown;-0.2\n");
  }

  /** 0.3 / 6 is a little less than 0.05 as a double, so the challenge's own program goes down. */
  @Test
  void meansAreDividedAsDoubles() throws IOException {
    assertPrints("{a=0.0/0.0/0.1}", "a;0.0\n".repeat(3) + "a;0.1\n".repeat(3));
  }

  /** A letter of four bytes is two chars, the first of which is less than one of three bytes. */
  @Test
  void stationsAreSortedAsStrings() throws IOException {
    assertPrints(
        "{A=0.0/0.0/0.0, a=0.0/0.0/0.0, ab=0.0/0.0/0.0, ab c=0.0/0.0/0.0, é=0.0/0.0/0.0,"
            + " 東=0.0/0.0/0.0, 😀=0.0/0.0/0.0, \uFF21=0.0/0.0/0.0}",
        "\uFF21;0.0\n😀;0.0\n東;0.0\né;0.0\nab c;0.0\nab;0.0\na;0.0\nA;0.0\n");
  }

  @Test
  void namesThatBeginAlikeAreTold() throws IOException {
    String lines =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> "é".repeat(i / 2) + "x".repeat(i % 2) + ";" + i / 10.0 + "\n")
            .collect(Collectors.joining());
    assertPrints(expected(lines), lines);
    assertPrints(expected("\0;1.0\n\0\0;2.0\n"), "\0;1.0\n\0\0;2.0\n");
  }

  @ParameterizedTest
  @CsvSource({"1,1,10", "5000,413,26", "60000,10000,100"})
  void generatedFilesGiveWhatThePlainProgramPrints(int rows, int stations, int mostNameBytes)
      throws IOException {
    Path file = directory.resolve("generated");
    Ended generated =
        run(
            "generate",
            "--stations=" + stations,
            "--longest-name=" + mostNameBytes,
            "" + rows,
            file.toString());
    String lines = Files.readString(file);

    assertThat(generated).isEqualTo(new Ended(0, "", ""));
    assertThat(lines.lines().count()).isEqualTo(rows);
    assertThat(run(file.toString()).out()).isEqualTo(expected(lines) + System.lineSeparator());
  }

  @Test
  void tenThousandStationsAreGenerated() throws IOException {
    Path file = directory.resolve("generated");
    run("generate", "--stations=10000", "--longest-name=100", "200000", file.toString());
    Map<Integer, Long> byBytes =
        Files.readString(file)
            .lines()
            .map(line -> line.substring(0, line.indexOf(';')))
            .distinct()
            .collect(
                Collectors.groupingBy(name -> name.getBytes(UTF_8).length, Collectors.counting()));
    assertThat(byBytes.values().stream().mapToLong(n -> n).sum()).isEqualTo(10_000);
    assertThat(byBytes.keySet()).allMatch(size -> size <= 100).contains(3, 100);
  }

  @Test
  void theSameArgumentsGiveTheSameFile() throws IOException {
    Path[] files = {directory.resolve("a"), directory.resolve("b"), directory.resolve("c")};
    run("generate", "100", files[0].toString());
    run("generate", "100", files[1].toString());
    run("generate", "--seed=2", "100", files[2].toString());
    assertThat(files[1]).hasSameBinaryContentAs(files[0]);
    assertThat(Files.readString(files[2])).isNotEqualTo(Files.readString(files[0]));
  }

  @Test
  void aMalformedLineIsNamed() throws IOException {
    String missing = "\" has no semicolon\nfix: write name;temperature";
    assertRefuses(2, "\"b" + missing, "a;1.0\nb\nc;1.0\n");
    assertRefuses(2, "\"b" + missing, "a;1.0\nb");
    assertRefuses(3, "\"" + missing, "a;1.0\nb;1.0\n\n");
    assertRefuses(2, "\"" + "z".repeat(120) + "..." + missing, "a;1.0\n" + "z".repeat(999));
    String number = "\" is no temperature\nfix: give it one decimal, from -99.9 to 99.9";
    assertRefuses(2, "\"1" + number, "a;1.0\na;1\n" + "a;1.0\n".repeat(999));
    assertRefuses(1, "\"b;1.0" + number, "a;b;1.0\n");
    assertRefuses(1, "\"" + number, "a;\n");
    assertRefuses(1, "\"100.0" + number, "a;100.0");
    assertRefuses(
        1, "a carriage return is at the end\nfix: end lines with a line feed alone", "a;1.0\r\n");
  }

  @Test
  void aMalformedNameIsNamed() throws IOException {
    String size = "the name of the station has %d bytes\nfix: give it 1 to 100";
    assertRefuses(1, size.formatted(0), ";1.0\n");
    for (int bytes : new int[] {101, 104, 112, 300}) {
      String line = "x".repeat(bytes) + ";1.0\n";
      assertRefuses(51, size.formatted(bytes), "a;1.0\n".repeat(50) + line + "a;1.0\n".repeat(50));
      assertRefuses(1, size.formatted(bytes), line);
    }
    assertRefuses(
        2,
        "the name of the station is not UTF-8: byte 0xE9, at index 1\nfix: write it in UTF-8",
        "a;1.0\nbé;1.0\n",
        ISO_8859_1);
  }

  @Test
  void whatCannotBeReadIsNamed() {
    Path missing = directory.resolve("missing");
    assertThat(run(missing.toString())).isEqualTo(failed(missing + ": no such file"));
    assertThat(run(directory.toString())).isEqualTo(failed(directory + ": is a directory"));
    assertThat(run("generate", "1", missing + "/x"))
        .isEqualTo(failed("cannot write " + missing + "/x: no such directory"));
  }

  @Test
  void outputThatCannotBeWrittenExitsWith1() throws IOException {
    Path file = Files.writeString(directory.resolve("measurements"), "a;1.0\n");
    StringWriter err = new StringWriter();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThat(Weather.run(full, new PrintWriter(err, true), file.toString())).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("the output cannot be written" + System.lineSeparator());
  }

  @Test
  void wrongUsageExitsWith2() {
    String file = directory.resolve("x").toString();
    assertThat(run().err())
        .startsWith("there is no file to read\nfix: give FILE, or generate ROWS FILE");
    assertThat(run("generate", "--stations=10001", "1", file).err())
        .startsWith("--stations is 10001\nfix: give 1 to 10000");
    assertThat(run().exitCode()).isEqualTo(2);
    assertThat(run("a", "b").exitCode()).isEqualTo(2);
    assertThat(run("generate", "many", file).exitCode()).isEqualTo(2);
    assertThat(run("generate", "-1", file).exitCode()).isEqualTo(2);
    assertThat(run("generate", "--stations=10001", "1", file).exitCode()).isEqualTo(2);
    assertThat(run("generate", "--longest-name=101", "1", file).exitCode()).isEqualTo(2);
  }

  private void assertPrints(String expected, String lines) throws IOException {
    assertThat(runOn(lines, UTF_8)).isEqualTo(new Ended(0, expected + System.lineSeparator(), ""));
    assertThat(expected(lines)).isEqualTo(expected);
  }

  private void assertRefuses(int line, String message, String lines) throws IOException {
    assertRefuses(line, message, lines, UTF_8);
  }

  private void assertRefuses(int line, String message, String lines, Charset charset)
      throws IOException {
    assertThat(runOn(lines, charset))
        .isEqualTo(failed(directory.resolve("measurements") + ":" + line + ": " + message));
  }

  private Ended runOn(String lines, Charset charset) throws IOException {
    return run(Files.writeString(directory.resolve("measurements"), lines, charset).toString());
  }

  private static Ended failed(String message) {
    return new Ended(1, "", message + System.lineSeparator());
  }

  private record Ended(int exitCode, String out, String err) {}

  private static Ended run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int exitCode = Weather.run(out, new PrintWriter(err, true), args);
    return new Ended(exitCode, out.toString(UTF_8), err.toString());
  }

  /** The task in strings and doubles, in the order of operations that the challenge gives. */
  private static String expected(String lines) {
    Map<String, double[]> byStation = new TreeMap<>(); // min, sum, max, count
    for (String line : lines.split("\n")) {
      if (!line.isEmpty()) {
        String[] parts = line.split(";");
        double degrees = Double.parseDouble(parts[1]);
        byStation.merge(
            parts[0],
            new double[] {degrees, degrees, degrees, 1},
            (a, b) ->
                new double[] {
                  Math.min(a[0], b[0]), a[1] + b[1], Math.max(a[2], b[2]), a[3] + b[3]
                });
      }
    }
    return byStation.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + inTenths(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String inTenths(double[] station) {
    double mean = Math.round(station[1] * 10.0) / 10.0 / station[3];
    return inTenths(station[0]) + "/" + inTenths(mean) + "/" + inTenths(station[2]);
  }

  private static double inTenths(double degrees) {
    return Math.round(degrees * 10.0) / 10.0;
  }
}
