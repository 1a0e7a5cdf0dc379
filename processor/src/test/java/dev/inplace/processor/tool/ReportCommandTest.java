package dev.inplace.processor.tool;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.on;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path temporary;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private ReportsFolder folder(String name) {
    return new ReportsFolder(temporary.resolve(name));
  }

  private int report(Object... arguments) {
    String[] words =
        Stream.concat(Stream.of("report"), Arrays.stream(arguments).map(Object::toString))
            .toArray(String[]::new);
    return Tool.run(new PrintWriter(out), new PrintWriter(err), words);
  }

  private void refuses(String message, Object... arguments) {
    assertThat(report(arguments)).isEqualTo(Tool.REFUSED);
    assertThat(err.toString().replace(temporary + "/", ""))
        .isEqualToNormalizingNewlines(message + "\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void textOfAClassOutput() throws IOException {
    Path classes = folder("classes").with("Tick", BYTE, LONG).with("Mark", INT).path();
    assertThat(report(classes)).isEqualTo(Tool.FINE);
    assertThat(out.toString())
        .startsWith("struct Mark {")
        .contains("bucket of LongMarkMap {", "struct Tick {", "/* XXX 7 bytes padding */");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void folderAboveClassOutputs() throws IOException {
    folder("a/target/classes").with("Tick", LONG);
    folder("b/target/classes").with("Mark", INT);
    assertThat(report(temporary, "--text")).isEqualTo(Tool.FINE);
    assertThat(out.toString()).contains("struct Tick {", "struct Mark {");
  }

  @Test
  void jarBesideItsClasses() throws IOException {
    ReportsFolder classes = folder("classes").with("Tick", LONG);
    assertThat(report(classes.jar(), classes.path())).isEqualTo(Tool.FINE);
    assertThat(out.toString()).containsOnlyOnce("struct Tick {");
  }

  @Test
  void json() throws IOException {
    assertThat(report("--json", folder("classes").with("Tick", LONG).path())).isEqualTo(Tool.FINE);
    assertThat(out.toString()).startsWith("[\n  {\n    \"struct\": \"demo.Tick\",");
  }

  @Test
  void page() throws IOException {
    Path file = temporary.resolve("page.html");
    assertThat(report(folder("classes").with("Tick", LONG).jar(), "--html", file))
        .isEqualTo(Tool.FINE);
    assertThat(file).content().startsWith("<!DOCTYPE html>").contains("LongTickMap");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void pageWithTheValuesOfAFile() throws IOException {
    Path values = temporary.resolve("ticks.bin");
    Files.write(
        values,
        new byte[] {0, 0, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0});
    Path file = temporary.resolve("page.html");
    Path classes = folder("classes").with("Tick", BYTE, LONG).with("Mark", INT).path();
    assertThat(report(classes, "--html", file, "--values", "demo.Tick=" + values + "@8"))
        .as(err::toString)
        .isEqualTo(Tool.FINE);
    assertThat(file)
        .content()
        .contains("values of ticks.bin at 8", "<td>f0<td>-2\n", "<td>f1<td>257\n")
        .contains("<title>f1: long, offset 8, size 8, value 257</title>", "<text>257</text>")
        .containsOnlyOnce("<th>value");
  }

  @Test
  void valuesThatAreNone() throws IOException {
    Path values = temporary.resolve("ticks.bin");
    Files.write(values, new byte[23]);
    Path page = temporary.resolve("page.html");
    Path classes = folder("classes").with("Tick", BYTE, LONG).path();
    Path small = folder("small").with(on("go-386", struct("Tick", BYTE, LONG))).path();
    for (String[] wrong :
        new String[][] {
          {"Tick", "it is no STRUCT=FILE[@OFFSET]\nfix: write a struct and its file"},
          {"Tock=" + values, "no report has a struct of that name"},
          {"Tick=" + values + "@8", "a Tick of 16 bytes at 8 does not fit in its 23 bytes"},
          {"Tick=" + values + "@999999999999999999", "does not fit in its 23 bytes"},
          {"Tick=" + temporary, "there is no such file"}
        }) {
      err.getBuffer().setLength(0);
      assertThat(report(classes, "--html", page, "--values", wrong[0])).isEqualTo(Tool.REFUSED);
      assertThat(err.toString()).contains(wrong[1]).contains("fix: ");
    }
    err.getBuffer().setLength(0);
    assertThat(report(classes, small, "--html", page, "--values", "Tick=" + values))
        .isEqualTo(Tool.REFUSED);
    assertThat(err.toString()).contains("demo.Tick for go-amd64, demo.Tick for go-386");
    assertThat(report(classes, "--values", "Tick=" + values)).isEqualTo(Tool.REFUSED);
    assertThat(page).doesNotExist();
  }

  @Test
  void cacheLinesOf128Bytes() throws IOException {
    Path classes = folder("classes").with("Row", text(120), LONG, LONG).path();
    assertThat(report(classes, "--cache-line", "128")).isEqualTo(Tool.FINE);
    assertThat(out.toString())
        .contains("size: 136, cachelines: 2,", "cacheline 1 boundary (128 bytes) ---")
        .contains("last cacheline: 8 bytes")
        .doesNotContain("boundary (64 bytes)");
    Path page = temporary.resolve("page.html");
    assertThat(report(classes, "--cache-line", "128", "--html", page)).isEqualTo(Tool.FINE);
    assertThat(page).content().contains("A row is a cache line of 128 bytes.");
  }

  @Test
  void cacheLinesOfAnOddSize() throws IOException {
    refuses(
        "--cache-line 96: it is no size\nfix: write 64 or 128",
        folder("classes").with("Row", LONG).path(),
        "--cache-line",
        "96");
  }

  @Test
  void modelsSideBySide() throws IOException {
    Path large = folder("large").with("Slice", WORD).path();
    Path small = folder("small").with(on("go-386", struct("Slice", WORD))).path();
    assertThat(report(large, small)).isEqualTo(Tool.FINE);
    assertThat(out.toString()).contains("demo.Slice, go-amd64", "demo.Slice, go-386");
  }

  @Test
  void mapsOfAPackageForTwoModels() throws IOException {
    String maps =
        """
        {"package": "demo", "maps": [{"map": "demo.LongIntMap", "model": "go-amd64", "bucket": {
          "size": 112, "tophash": 0, "keys": 8, "elems": 72, "overflow": 104}}]}\
        """;
    Path large = folder("large").with("demo.package-info.json", maps).path();
    Path small =
        folder("small")
            .with("demo.package-info.json", maps.replace("go-amd64", "go-386").replace("72", "76"))
            .path();
    assertThat(report(large, small)).isEqualTo(Tool.FINE);
    assertThat(out.toString()).contains("/*    72 ", "/*    76 ");
  }

  @Test
  void differencesOfTwoVersions() throws IOException {
    Path before = folder("before").with("Tick", BYTE, LONG).with("Gone", INT).jar();
    Path now = folder("now").with("Tick", BYTE, INT, LONG).with("Same", INT, INT).jar();
    assertThat(report(now, "--diff", before)).isEqualTo(Tool.DIFFERENT);
    assertThat(out.toString())
        .isEqualTo(
            """
            demo.Gone
              removed (go-amd64)
            demo.Same
              added (go-amd64)
            demo.Tick
              f1: moved from 8 to 4
              f1: retyped from long to int (8 to 4 bytes)
              f2: added at 8
            """);
  }

  @Test
  void noDifference() throws IOException {
    ReportsFolder classes = folder("classes").with("Tick", LONG);
    assertThat(report(classes.path(), "--diff", classes.jar())).isEqualTo(Tool.FINE);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void folderWithoutReports() throws IOException {
    refuses(
        """
        empty: it has no reports, no META-INF/inplace/*.json
        fix: build it with the Inplace processor, or name its class output, as target/classes, or its jar\
        """,
        Files.createDirectory(temporary.resolve("empty")));
  }

  @Test
  void fileThatIsNotThere() {
    refuses(
        "nowhere: there is no such file\nfix: name a folder or a jar",
        temporary.resolve("nowhere"));
  }

  @Test
  void fileThatIsNoJar() throws IOException {
    refuses(
        "notes.txt: it is neither a folder nor a jar\nfix: name one of these",
        Files.writeString(temporary.resolve("notes.txt"), "hello"));
  }

  @Test
  void brokenJar() throws IOException {
    Path jar = folder("classes").with("Tick", LONG).jar();
    byte[] bytes = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(report(jar)).isEqualTo(Tool.REFUSED);
    assertThat(err.toString())
        .startsWith(jar + ": it cannot be read: ")
        .contains("\nfix: see that it is whole, and that you may read it")
        .doesNotContain("\tat ");
  }

  @Test
  void damagedReport() throws IOException {
    refuses(
        """
        classes/META-INF/inplace/demo.Tick.json: it is no report of a layout: model is missing, not text
        fix: build it with the Inplace processor again\
        """,
        folder("classes").with("demo.Tick.json", "{\"struct\": \"demo.Tick\"}").path());
  }

  @Test
  void damagedReportInAJar() throws IOException {
    refuses(
        """
        classes.jar!/META-INF/inplace/demo.Tick.json: it is no report of a layout: it is no JSON, or not the whole of it
        fix: build it with the Inplace processor again\
        """,
        folder("classes").with("demo.Tick.json", "{\"struct\": ").jar());
  }

  @Test
  void reportThatIsNotUtf8() throws IOException {
    ReportsFolder classes = folder("classes").with("demo.Tick.json", "");
    Files.write(
        classes.path().resolve("META-INF/inplace/demo.Tick.json"),
        "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    refuses(
        """
        classes/META-INF/inplace/demo.Tick.json: it is no report of a layout: it is not UTF-8
        fix: build it with the Inplace processor again\
        """,
        classes.path());
  }

  @Test
  void twoVersionsOfAStruct() throws IOException {
    Path a = folder("a").with("Tick", LONG).path();
    Path b = folder("b").with("Tick", INT).path();
    refuses(
        """
        b/META-INF/inplace/demo.Tick.json: demo.Tick for go-amd64 has another layout in a/META-INF/inplace/demo.Tick.json
        fix: name the class outputs or jars of one version\
        """,
        a,
        b);
  }

  @Test
  void pageThatCannotBeWritten() throws IOException {
    Path classes = folder("classes").with("Tick", LONG).path();
    assertThat(report(classes, "--html", temporary.resolve("no/page.html")))
        .isEqualTo(Tool.REFUSED);
    assertThat(err.toString())
        .startsWith(temporary.resolve("no/page.html") + ": it cannot be written: ")
        .contains("\nfix: name a file in a folder that is there and can be written");
  }

  @Test
  void wrongUsage() {
    refuses("Missing required parameter: 'DIR|JAR'\nfix: see inplace-processor report --help");
  }

  @Test
  void twoForms() {
    refuses(
        """
        Error: --text, --json are mutually exclusive (specify only one)
        fix: see inplace-processor report --help\
        """,
        temporary,
        "--text",
        "--json");
  }

  @Test
  void noCommand() {
    assertThat(Tool.run(new PrintWriter(out), new PrintWriter(err))).isEqualTo(Tool.REFUSED);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("no command is given\nfix: see inplace-processor --help\n");
  }

  @Test
  void help() {
    assertThat(report("--help")).isEqualTo(Tool.FINE);
    assertThat(out.toString()).contains("--html=FILE", "--diff=OLD");
  }
}
