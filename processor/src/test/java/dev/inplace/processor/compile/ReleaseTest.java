package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.InplaceProcessor;
import dev.inplace.processor.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compilations for a Java older than the compiler's own. */
class ReleaseTest {
  @TempDir Path directory;

  @ParameterizedTest
  @Tells(Code.OLD_RELEASE)
  @ValueSource(ints = {17, 21})
  void releaseThatIsTooOld(int release) throws IOException {
    assertThat(messages(release))
        .containsExactly(
            """
            [OldRelease] --release %d: generated code calls java.lang.foreign, which Java has since 22
            fix: write --release 22, or a newer one\
            """
                .formatted(release));
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("Point.java", "Line.java");
    }
  }

  @Test
  void theOldestThatIsNewEnough() throws IOException {
    assertThat(messages(22)).isEmpty();
    assertThat(directory.resolve("demo/LongLineMap.class")).exists();
  }

  private List<String> messages(int release) throws IOException {
    Path point =
        Files.writeString(
            directory.resolve("Point.java"),
            """
            package demo;
            import dev.inplace.annotation.*;
            @Struct public record Point(int x, @Length(4) String name) {}
            """);
    Path line =
        Files.writeString(
            directory.resolve("Line.java"),
            """
            package demo;
            import dev.inplace.annotation.*;
            @Struct @StructMap(key = long.class) public record Line(Point from, Point to) {}
            """);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "--release",
            Integer.toString(release),
            "-Xlint:all,-processing,-options",
            "-d",
            directory.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, found, options, null, files.getJavaFileObjects(point, line));
      task.setProcessors(List.of(new InplaceProcessor()));
      task.call();
    }
    return found.getDiagnostics().stream()
        .map(message -> message.getMessage(Locale.ROOT).replace("\n  ", "\n"))
        .toList();
  }
}
