package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.annotation.Struct;
import dev.inplace.processor.InplaceProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
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

  @Test
  void moduleThatExportsWhatItDoesNotRequireForOthers() throws IOException {
    String path =
        Stream.of(Struct.class, Flyweight.class, Nullable.class)
            .map(ModulesTest::place)
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(
            compile(
                """
                module demo {
                  requires transitive dev.inplace;
                  requires static transitive dev.inplace.annotation;
                  requires static java.compiler;
                  requires static org.jspecify;
                  exports demo;
                }
                """,
                List.of("--module-path", path),
                true))
        .isEmpty();
    assertThat(Files.readString(directory.resolve("demo/IntPointMap.java")))
        .contains("@Generated(", "@Nullable", "@SuppressWarnings(\"exports\")");
  }

  @Test
  void moduleWithoutTheRuntime() throws IOException {
    assertThat(
            compile(
                "module demo { requires dev.inplace.annotation; }",
                List.of("--module-path", place(Struct.class)),
                false))
        .containsOnlyOnce("error:")
        .contains(
            "[NoRuntime] Point: the classes that generated code calls are not visible",
            "fix: add the dependency dev.inplace:inplace-runtime, and write requires dev.inplace;"
                + " in module demo");
  }

  /** The flyweight of a struct in a module; the in-memory compiler knows no modules. */
  private String flyweightIn(String moduleInfo) throws IOException {
    assertThat(compile(moduleInfo, List.of("--add-reads", "demo=ALL-UNNAMED"), true)).isEmpty();
    return Files.readString(directory.resolve("demo/PointFlyweight.java"));
  }

  private static String place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /** The messages of the compiler. */
  private String compile(String moduleInfo, List<String> options, boolean succeeds)
      throws IOException {
    Path module = Files.writeString(directory.resolve("module-info.java"), moduleInfo);
    Path point =
        Files.writeString(
            directory.resolve("Point.java"),
            """
            package demo;
            import dev.inplace.annotation.*;
            @Struct @StructMap(key = int.class) public record Point(int x) {}
            """);
    List<String> all =
        new ArrayList<>(List.of("-Xlint:all,-processing", "-d", directory.toString()));
    all.addAll(options);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      CompilationTask task =
          compiler.getTask(
              messages, files, null, all, null, files.getJavaFileObjects(module, point));
      task.setProcessors(List.of(new InplaceProcessor()));
      assertThat(task.call()).as(messages.toString()).isEqualTo(succeeds);
    }
    return messages.toString();
  }
}
