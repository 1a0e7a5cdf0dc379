package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.processWith;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {
  private static final JavaFileObject SHAPES =
      source(
          "demo.Shapes",
          """
          package demo;
          import dev.inplace.annotation.*;
          interface Shapes {
            @Struct record Point(int x, int y) {}
            @Struct(name = "Way")
            @StructMap(key = long.class)
            @StructMap(key = Point.class, name = "Start")
            record Line(Point from, Point to) {}
          }
          """);

  @Test
  void whatIsGeneratedForARecord() {
    Compilation compilation = process(SHAPES);
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedFiles())
        .extracting(file -> file.getName())
        .containsExactlyInAnyOrder(
            "/SOURCE_OUTPUT/demo/PointFlyweight.java",
            "/SOURCE_OUTPUT/demo/PointSpan.java",
            "/CLASS_OUTPUT/META-INF/inplace/demo.Shapes$Point.json",
            "/SOURCE_OUTPUT/demo/WayFlyweight.java",
            "/SOURCE_OUTPUT/demo/WaySpan.java",
            "/SOURCE_OUTPUT/demo/LongWayMap.java",
            "/SOURCE_OUTPUT/demo/LongWayBucket.java",
            "/SOURCE_OUTPUT/demo/StartMap.java",
            "/SOURCE_OUTPUT/demo/StartBucket.java",
            "/CLASS_OUTPUT/META-INF/inplace/demo.Shapes$Line.json");
  }

  @Test
  void eachFileOriginatesInTheOneRecordItIsFor() {
    RecordingCompiler compiler = new RecordingCompiler();
    assertThat(messages(processWith(compiler, SHAPES))).isEmpty();
    assertThat(compiler.origins()).hasSize(10);
    compiler
        .origins()
        .forEach(
            (file, origins) -> {
              boolean point = file.contains("Point");
              assertThat(origins)
                  .as(file)
                  .isEqualTo(List.of(point ? "demo.Shapes.Point" : "demo.Shapes.Line"));
            });
  }

  @Test
  void sameInputSameBytes() throws IOException {
    assertThat(contents(process(SHAPES))).isEqualTo(contents(process(SHAPES)));
  }

  @Test
  void whatIsWrongWithOneRecordStopsNoOther() {
    JavaFileObject bad =
        source(
            "demo.Bad", "package demo; @dev.inplace.annotation.Struct record Bad(String text) {}");
    RecordingCompiler compiler = new RecordingCompiler();
    assertThat(messages(processWith(compiler, bad, SHAPES))).hasSize(1);
    assertThat(compiler.origins()).hasSize(10);
  }

  @Test
  void mapThatIsWrongIsLeftOutAlone() {
    JavaFileObject point =
        source(
            "demo.Point",
            """
            package demo;
            import dev.inplace.annotation.*;
            @Struct @StructMap(key = Object.class) @StructMap(key = int.class)
            record Point(int x) {}
            """);
    RecordingCompiler compiler = new RecordingCompiler();
    assertThat(messages(processWith(compiler, point))).hasSize(1);
    assertThat(compiler.origins().keySet())
        .containsExactly(
            "META-INF/inplace/demo.Point.json",
            "demo.IntPointBucket",
            "demo.IntPointMap",
            "demo.PointFlyweight",
            "demo.PointSpan");
  }

  @Test
  void gradleKnowsThatFilesAreIndependent() throws IOException {
    String file = "/META-INF/gradle/incremental.annotation.processors";
    try (InputStream stream = getClass().getResourceAsStream(file)) {
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("dev.inplace.processor.InplaceProcessor,isolating\n");
    }
  }

  private static List<String> contents(Compilation compilation) throws IOException {
    List<String> contents = new ArrayList<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      contents.add(file.getName() + "\n" + file.getCharContent(false));
    }
    return contents;
  }
}
