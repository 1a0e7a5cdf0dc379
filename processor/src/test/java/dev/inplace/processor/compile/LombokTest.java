package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.InplaceProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lombok beside our processor, listed before and after it. In a javac of its own: it reaches into
 * the compiler that it runs in.
 */
class LombokTest {
  private static final String OURS = InplaceProcessor.class.getName();
  private static final String LOMBOKS =
      "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

  @TempDir Path directory;

  /** {@code val} compiles only where Lombok is called in the round of the sources. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sourcesWithoutOtherAnnotations(boolean oursFirst) throws Exception {
    compile(
        oursFirst,
        Map.of(
            "Point",
            "package demo; @dev.inplace.annotation.Struct public record Point(int x) {}",
            "Main",
            """
            package demo;
            final class Main {
              static int x() {
                lombok.val point = new Point(4);
                return point.x();
              }
            }
            """));
    assertThat(directory.resolve("demo/PointFlyweight.class")).exists();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void structThatLombokChanges(boolean oursFirst) throws Exception {
    compile(
        oursFirst,
        Map.of(
            "Point",
            """
            package demo;
            import dev.inplace.annotation.*;
            @Struct
            @StructMap(key = long.class)
            @lombok.Builder
            @lombok.With
            public record Point(int x, @Length(8) String name) {}
            """,
            "Main",
            """
            package demo;
            final class Main {
              @Deprecated
              static void put(LongPointMap points) {
                lombok.val point = Point.builder().x(4).name("A").build();
                points.put(1, point.withX(5));
              }
            }
            """));
    assertThat(directory.resolve("demo/LongPointMap.class")).exists();
  }

  private void compile(boolean oursFirst, Map<String, String> sources) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-Xlint:all,-processing",
                "-Werror",
                "-classpath",
                System.getProperty("java.class.path"),
                "-processor",
                oursFirst ? OURS + "," + LOMBOKS : LOMBOKS + "," + OURS,
                "-d",
                directory.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      command.add(write(source.getKey(), source.getValue()).toString());
    }
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(javac.waitFor()).as(output).isZero();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name + ".java"), text);
  }
}
