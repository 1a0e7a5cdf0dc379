package dev.inplace.processor.tool;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar inplace-processor.jar comment}. */
class CommentCommandTest {
  private static final String PLAIN =
      """
      package demo;

      /** Counts; the braces and quotes are none: "record X {". */
      @Struct
      @SuppressWarnings("x")
      public record Tick(byte f0, long f1) {
        record Other(int i) {}
      }
      """;
  private static final String COMMENTED =
      """
      package demo;

      /** Counts; the braces and quotes are none: "record X {". */
      // struct Tick {  /* demo.Tick, go-amd64 */
      //   byte f0;  /*     0     1 */
      //
      //   /* XXX 7 bytes padding */
      //
      //   long f1;  /*     8     8 */
      //
      //   /* size: 16, cachelines: 1, members: 2 */
      //   /* sum members: 9, paddings: 1, sum paddings: 7 */
      //   /* alignment: 8, little-endian */
      //   /* last cacheline: 16 bytes */
      // };
      @Struct
      @SuppressWarnings("x")
      public record Tick(byte f0, long f1) {
        record Other(int i) {}
      }
      """;

  @TempDir private Path directory;

  @BeforeEach
  void report() throws IOException {
    new ReportsFolder(directory.resolve("classes")).with("Tick", BYTE, LONG).with("Mark", INT);
  }

  private Path source(String text) throws IOException {
    return Files.writeString(directory.resolve("Source.java"), text);
  }

  private String comment(String... options) {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    String[] arguments = new String[4 + options.length];
    arguments[0] = "comment";
    arguments[1] = directory.resolve("Source.java").toString();
    arguments[2] = "--classes";
    arguments[3] = directory.resolve("classes").toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    int code = Tool.run(out, out, arguments);
    return code + "\n" + printed.toString().replace(directory + "/", "");
  }

  @Test
  void aLayoutIsWrittenAboveItsRecordOnce() throws IOException {
    Path source = source(PLAIN);
    assertThat(comment()).isEqualTo("0\nSource.java:4: the layout above demo.Tick was missing\n");
    assertThat(source).hasContent(COMMENTED);
    assertThat(comment()).isEqualTo("0\n");
    assertThat(comment("--check")).isEqualTo("0\n");
    assertThat(source).hasContent(COMMENTED);
  }

  @Test
  void aCheckChangesNothing() throws IOException {
    Path source = source(PLAIN);
    assertThat(comment("--check"))
        .isEqualTo(
            """
            1
            Source.java:4: the layout above demo.Tick is missing
            fix: run the command without --check, after a build
            """);
    assertThat(source).hasContent(PLAIN);
  }

  @Test
  void anOutdatedLayoutIsReplacedAndOtherCommentsStay() throws IOException {
    String outdated = COMMENTED.replace("byte f0;  /*     0     1", "int f0;  /*     0     4");
    Path source = source(outdated.replace("// struct", "// mine\n// struct"));
    assertThat(comment("--check"))
        .startsWith("1\nSource.java:17: the layout above demo.Tick is outdated");
    assertThat(comment()).startsWith("0\n");
    assertThat(source).hasContent(COMMENTED.replace("// struct", "// mine\n// struct"));
  }

  @Test
  void nestedRecordsAreIndentedAndLineEndsStay() throws IOException {
    String nested = "package demo;\r\nclass A {\r\n  @Struct\r\n  record Tick(byte a) {}\r\n}\r\n";
    Path source = source(nested);
    assertThat(comment()).contains("2\n", "demo.A.Tick has no layout in");
    source(nested.replace("class A {", "// A").replace("}\r\n}", "}"));
    assertThat(comment()).startsWith("0\n");
    assertThat(Files.readString(source))
        .startsWith("package demo;\r\n// A\r\n  // struct Tick {  /* demo.Tick, go-amd64 */\r\n")
        .endsWith("\r\n  // };\r\n  @Struct\r\n  record Tick(byte a) {}\r\n");
  }

  @Test
  void severalRecordsOfOneFile() throws IOException {
    Path source = source("package demo;\n@Struct record Tick() {}\n@Struct record Mark() {}\n");
    assertThat(comment())
        .isEqualTo(
            """
            0
            Source.java:3: the layout above demo.Mark was missing
            Source.java:2: the layout above demo.Tick was missing
            """);
    assertThat(Files.readString(source))
        .containsSubsequence("// struct Tick", "record Tick", "// struct Mark", "record Mark");
    assertThat(comment("--check")).isEqualTo("0\n");
  }

  @Test
  void whatCannotBeCommentedIsRefused() throws IOException {
    source("package demo;\nclass A { @Struct record Tick() {} }");
    assertThat(comment()).startsWith("2\nSource.java:2: demo.A.Tick has no layout in ");
    source("package demo; @Struct record Tick() {}");
    assertThat(comment()).startsWith("2\nSource.java:1: demo.Tick does not begin its line\nfix: ");
    source("package demo;\nrecord {");
    assertThat(comment()).startsWith("2\nSource.java:2: ").contains("fix: name a source");
    Files.write(directory.resolve("Source.java"), new byte[] {-1});
    assertThat(comment()).isEqualTo("2\nSource.java: it is not UTF-8\nfix: convert it to UTF-8\n");
    Files.delete(directory.resolve("Source.java"));
    assertThat(comment()).startsWith("2\nSource.java: there is no such file\nfix: ");
  }
}
