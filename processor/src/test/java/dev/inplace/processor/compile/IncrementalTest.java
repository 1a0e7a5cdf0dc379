package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.InplaceProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One struct of many is compiled again, as Gradle does with an isolating processor. */
class IncrementalTest {
  private static final int STRUCTS = 100;
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path sources;
  @TempDir Path classes;
  @TempDir Path generated;

  @Test
  void oneOfAHundredStructsChangesItsOwnFilesOnly() throws IOException {
    List<Path> all = new ArrayList<>();
    for (int i = 0; i < STRUCTS; i++) {
      String map = i % 10 == 0 ? "@StructMap(key = long.class) " : "";
      String nested = i == 0 ? "" : ", S" + (i - 1) + " before";
      all.add(write(i, map + "@Struct public record S" + i + "(int x" + nested + ") {}"));
    }
    compile(all);
    Set<Path> before = files();
    for (Path file : before) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }
    Path changed =
        write(50, "@StructMap(key = long.class) @Struct public record S50(int y, S49 before) {}");
    compile(List.of(changed));
    assertThat(files()).isEqualTo(before);
    assertThat(written())
        .containsExactlyInAnyOrder(
            "META-INF/inplace/demo.S50.json",
            "demo/LongS50Bucket.class",
            "demo/LongS50Bucket.java",
            "demo/LongS50Map$Cursor.class",
            "demo/LongS50Map$Merger.class",
            "demo/LongS50Map$ReadOnly$Cursor.class",
            "demo/LongS50Map$ReadOnly.class",
            "demo/LongS50Map$Test.class",
            "demo/LongS50Map$Visitor.class",
            "demo/LongS50Map.class",
            "demo/LongS50Map.java",
            "demo/S50.class",
            "demo/S50Flyweight.class",
            "demo/S50Flyweight.java",
            "demo/S50Span.class",
            "demo/S50Span.java");
  }

  private Path write(int number, String record) throws IOException {
    String source = "package demo;\nimport dev.inplace.annotation.*;\n" + record + "\n";
    return Files.writeString(sources.resolve("S" + number + ".java"), source);
  }

  private void compile(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all,-processing",
            "-Werror",
            "-d",
            classes.toString(),
            "-s",
            generated.toString(),
            "-cp",
            classes + File.pathSeparator + System.getProperty("java.class.path"));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new InplaceProcessor()));
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
    assertThat(messages.toString()).isEmpty();
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> all = Stream.concat(Files.walk(classes), Files.walk(generated))) {
      return new TreeSet<>(all.filter(Files::isRegularFile).toList());
    }
  }

  private List<String> written() throws IOException {
    List<String> written = new ArrayList<>();
    for (Path file : files()) {
      if (Files.getLastModifiedTime(file).compareTo(LONG_AGO) > 0) {
        Path root = file.startsWith(classes) ? classes : generated;
        written.add(root.relativize(file).toString());
      }
    }
    return written;
  }
}
