package dev.inplace.samples.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.tool.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of the course print what docs/course.md shows. */
class CourseTest {
  private static final Path PAGE = Path.of("../docs/course.md");
  private static final Path SOURCES = Path.of("src/main/java/dev/inplace/samples/course");
  private static final Path CLASSES = Path.of("target/classes");
  private static final int MOST_LINES = 59;
  private static final Pattern OUTPUT =
      Pattern.compile("(?s)Source: \\[(\\w+)\\]\\(([^)]*)\\)[^`]*```\n(.*?)```");
  private static final Pattern BLOCK = Pattern.compile("(?s)```\n(.*?)```");

  static List<MatchResult> samples() throws IOException {
    return OUTPUT.matcher(Files.readString(PAGE)).results().toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSamplePrintsWhatThePageShows(MatchResult sample) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      Class.forName("dev.inplace.samples.course." + sample.group(1))
          .getDeclaredMethod("main")
          .invoke(null);
    } finally {
      System.setOut(before);
    }
    String lines = printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    assertThat(lines.stripTrailing()).isEqualTo(sample.group(3).stripTrailing());
  }

  @Test
  void thePageHasEverySampleInTheirOrder() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> name.startsWith("Sample"))
              .sorted()
              .toList();
      assertThat(names).hasSize(12);
      assertThat(samples()).extracting(sample -> sample.group(1)).isEqualTo(names);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsShort(MatchResult sample) throws IOException {
    assertThat(Files.readAllLines(PAGE.resolveSibling(sample.group(2))))
        .hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void theToolPrintsTheReportAndTheLock(@TempDir Path directory) throws IOException {
    Path lock = directory.resolve("layout.lock");
    String report = run("report", CLASSES.toString(), "--text");
    run("lock", "--update", CLASSES.toString(), "--file", lock.toString());

    String page = Files.readString(PAGE);
    List<String> structs =
        BLOCK
            .matcher(page.substring(page.indexOf("A build reports")))
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.startsWith("struct "))
            .toList();
    assertThat(structs).hasSize(2);
    assertThat(report).contains(structs.get(0));
    assertThat(Files.readString(lock)).contains(structs.get(1));
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Tool.run(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(err.toString()).isEmpty();
    return out.toString();
  }
}
