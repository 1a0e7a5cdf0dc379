package dev.inplace.processor.tool;

import static dev.inplace.processor.layout.Structs.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, folders and giants where reports are looked for. */
class UnusualFilesTest {
  @TempDir private Path temporary;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private ReportsFolder folder(String name) {
    return new ReportsFolder(temporary.resolve(name));
  }

  private int report(Path source) {
    return Tool.run(new PrintWriter(out), new PrintWriter(err), "report", source.toString());
  }

  private void refuses(String message, Path source) {
    assertThat(report(source)).isEqualTo(Tool.REFUSED);
    assertThat(err.toString().replace(temporary + "/", ""))
        .isEqualToNormalizingNewlines(message + "\n");
  }

  @Test
  void linkToAClassOutput() throws IOException {
    Path classes = folder("classes").with("Tick", LONG).path();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), classes);
    assertThat(report(link)).isEqualTo(Tool.FINE);
    assertThat(out.toString()).contains("struct Tick {");
  }

  @Test
  void linkThatLeadsBack() throws IOException {
    Path classes = folder("classes").with("Tick", LONG).path();
    Files.createSymbolicLink(classes.resolve("up"), temporary);
    assertThat(report(classes)).isEqualTo(Tool.FINE);
    assertThat(out.toString()).containsOnlyOnce("struct Tick {");
  }

  @Test
  void folderInPlaceOfAReport() throws IOException {
    Path classes = folder("classes").with("Tick", LONG).path();
    Files.createDirectory(classes.resolve("META-INF/inplace/demo.Folder.json"));
    refuses(
        """
        classes/META-INF/inplace/demo.Folder.json: it is no report of a layout: it is no file
        fix: build it with the Inplace processor again\
        """,
        classes);
  }

  @Test
  void reportThatIsFarTooLarge() throws IOException {
    Path classes = folder("classes").with("demo.Tick.json", "").path();
    Path file = classes.resolve("META-INF/inplace/demo.Tick.json");
    try (RandomAccessFile report = new RandomAccessFile(file.toFile(), "rw")) {
      report.setLength(3L << 30);
    }
    refuses(
        """
        classes/META-INF/inplace/demo.Tick.json: it is no report of a layout: it has 3221225472 bytes, more than any has
        fix: build it with the Inplace processor again\
        """,
        classes);
  }

  /** As a pipe or a device. */
  @Test
  void whatIsNeitherAFolderNorAFile() {
    assertThat(report(Path.of("/dev/null"))).isEqualTo(Tool.REFUSED);
    assertThat(err.toString()).startsWith("/dev/null: it is neither a folder nor a jar\nfix: ");
  }
}
