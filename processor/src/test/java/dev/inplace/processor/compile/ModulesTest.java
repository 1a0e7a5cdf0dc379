package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.InplaceProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code javax.annotation.processing.Generated} lies in a module that users need not require. */
class ModulesTest {
  @TempDir Path directory;

  @Test
  void moduleThatCannotSeeGenerated() throws IOException {
    assertThat(flyweightIn("module demo {}")).doesNotContain("@Generated");
  }

  @Test
  void moduleThatSeesGenerated() throws IOException {
    assertThat(flyweightIn("module demo { requires java.compiler; }"))
        .contains("@Generated(\"dev.inplace.processor.InplaceProcessor\")");
  }

  /** The flyweight of a struct in a module; the in-memory compiler knows no modules. */
  private String flyweightIn(String moduleInfo) throws IOException {
    Path module = Files.writeString(directory.resolve("module-info.java"), moduleInfo);
    Path point =
        Files.writeString(
            directory.resolve("Point.java"),
            """
            package demo;
            import dev.inplace.annotation.*;
            @Struct @StructMap(key = int.class) public record Point(int x) {}
            """);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      CompilationTask task =
          compiler.getTask(
              messages,
              files,
              null,
              List.of(
                  "-Xlint:all,-processing",
                  "--add-reads",
                  "demo=ALL-UNNAMED",
                  "-d",
                  directory.toString()),
              null,
              files.getJavaFileObjects(module, point));
      task.setProcessors(List.of(new InplaceProcessor()));
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
    assertThat(messages.toString()).isEmpty();
    return Files.readString(directory.resolve("demo/PointFlyweight.java"));
  }
}
