package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.inplace.processor.InplaceProcessor;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Two records whose names differ in case only, on the file systems of three operating systems. */
class CaseOfNamesTest {
  private static final String SHAPES =
      """
      package demo;
      import dev.inplace.annotation.*;
      class Shapes {
        @Struct record POINT(int x) {}
        @Struct record Point(int x) {}
        @Struct(name = "poinT") record Other(int x) {}
      }
      """;

  private static final List<String> REFUSED =
      List.of(
          """
          [NameTaken] Shapes.Point: it would generate META-INF/inplace/demo.Shapes$Point.json, and \
          this file system takes it for META-INF/inplace/demo.Shapes$POINT.json
            fix: rename the record: its class would be lost, too\
          """,
          """
          [NameTaken] Shapes.Other: it would generate demo/poinTFlyweight.java, and this file system \
          takes it for demo/POINTFlyweight.java
            fix: choose another: @Struct(name = "...") or @StructMap(key = ..., name = "...")\
          """);

  @Test
  void linuxHasAll() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      assertThat(messages(files)).isEmpty();
      assertThat(files.getPath("out/demo/POINTFlyweight.class")).exists();
      assertThat(files.getPath("out/demo/PointFlyweight.class")).exists();
    }
  }

  /** Its paths differ, and its files do not. */
  @Test
  void macOsWouldLoseOne() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.osX())) {
      assertThat(messages(files)).containsExactlyElementsOf(REFUSED);
    }
  }

  @Test
  void windowsWouldLoseOne() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.windows())) {
      assertThat(messages(files)).containsExactlyElementsOf(REFUSED);
    }
  }

  private static List<String> messages(FileSystem fileSystem) throws IOException {
    Path directory = Files.createDirectory(fileSystem.getPath("out"));
    Path source = Files.writeString(fileSystem.getPath("Shapes.java"), SHAPES);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options = List.of("-cp", System.getProperty("java.class.path"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, found, options, null, files.getJavaFileObjects(source));
      task.setProcessors(List.of(new InplaceProcessor()));
      task.call();
    }
    return found.getDiagnostics().stream().map(message -> message.getMessage(Locale.ROOT)).toList();
  }
}
