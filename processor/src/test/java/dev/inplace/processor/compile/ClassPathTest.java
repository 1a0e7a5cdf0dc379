package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.inplace.processor.InplaceProcessor;
import dev.inplace.processor.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Structs that were compiled earlier. */
class ClassPathTest {
  private static final JavaFileObject LIBRARY =
      source(
          "lib.Shapes",
          """
          package lib;
          import dev.inplace.annotation.*;
          public interface Shapes {
            enum Color { RED, GREEN }
            @Struct record Point(int x, @Unsigned byte y, @Length(3) String name, Color color) {}
          }
          """);

  private static final JavaFileObject USER =
      source(
          "demo.Line",
          """
          package demo;
          import dev.inplace.annotation.*;
          import lib.Shapes.*;
          @Struct @StructMap(key = Point.class)
          record Line(
              Point from,
              @Length(2) Point[] to,
              Color color) {}
          """);

  @TempDir Path directory;

  private Library library() {
    return new Library(directory);
  }

  @Test
  void structOfALibrary() throws IOException {
    library().add(Library.processing(), LIBRARY);
    Compilation compilation = library().process(USER);
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedFiles())
        .filteredOn(file -> file.getName().endsWith("demo.Line.json"))
        .singleElement()
        .satisfies(
            report ->
                assertThat(report.getCharContent(false).toString())
                    .contains(
                        """
                        {"name": "from", "type": "lib.Shapes.Point", "offset": 0, "size": 12, \
                        "alignment": 4, "nested": \
                        """,
                        """
                        {"name": "to", "type": "lib.Shapes.Point[2]", "offset": 12, "size": 24, \
                        "alignment": 4, "nested": \
                        """));
  }

  @Test
  @Tells(Code.NO_FLYWEIGHT)
  void libraryThatWasCompiledWithoutTheProcessor() throws IOException {
    library().add(Compiler.javac().withOptions("-proc:none"), LIBRARY);
    String problem =
        "lib.Shapes.Point, compiled earlier, has no PointFlyweight beside it\n"
            + "fix: compile it with the Inplace processor";
    assertThat(messages(library().process(USER)))
        .containsExactly(
            "Line.java:6: [NoFlyweight] Line.from: " + problem,
            "Line.java:7: [NoFlyweight] Line.to: " + problem,
            "Line.java:5: [NoFlyweight] Line: " + problem);
  }

  @Test
  @Tells(Code.BROKEN_STRUCT)
  void libraryWhoseStructIsWrong() throws IOException {
    library()
        .add(
            Compiler.javac().withOptions("-proc:none"),
            source(
                "lib.Point",
                """
                package lib;
                @dev.inplace.annotation.Struct
                public record Point(int x, String name, Integer y) {}
                """));
    assertThat(
            messages(
                library()
                    .process(
                        source(
                            "demo.Line",
                            """
                            package demo;
                            @dev.inplace.annotation.Struct
                            record Line(
                                lib.Point from) {}
                            """))))
        .containsExactly(
            """
            Line.java:4: [BrokenStruct] Line.from: lib.Point, compiled earlier, is not a good \
            struct: Point.name: String has no fixed size
            fix: write @Length(n) String, n being the number of bytes of UTF-8, and compile it \
            again\
            """);
  }

  @Test
  void libraryThatLacksAClass() throws IOException {
    library().add(Library.processing(), LIBRARY);
    Files.delete(directory.resolve("lib/Shapes$Color.class"));
    assertThat(messages(library().process(USER)))
        .noneMatch(message -> message.contains("[Internal]"))
        .anyMatch(message -> message.startsWith("Line.java:6: [BrokenStruct] Line.from: "));
  }

  @Test
  void classesOfAnEarlierBuildAreReplaced() throws IOException {
    library().add(Library.processing(), LIBRARY);
    Compilation again = library().process(LIBRARY);
    assertThat(messages(again)).isEmpty();
    assertThat(again.generatedSourceFile("lib.PointFlyweight")).isPresent();
  }

  @Test
  void structOnTheSourcePath() throws IOException {
    Path point = Files.createDirectories(directory.resolve("lib")).resolve("Point.java");
    Files.writeString(
        point,
        """
        package lib;
        @dev.inplace.annotation.Struct public record Point(int x) {}
        """);
    JavaFileObject line =
        source(
            "demo.Line",
            """
            package demo;
            import dev.inplace.annotation.*;
            import lib.Point;
            @Struct record Line(
                Point from,
                @Length(2) Point[] to) {}
            @Struct record Path(Line line) {}
            """);
    String problem =
        "lib.Point, found on the source path, has no PointFlyweight beside it\n"
            + "fix: pass Point.java to the compiler too";
    assertThat(messages(withSourcePath().compile(line)))
        .containsExactly(
            "Line.java:5: [NoFlyweight] Line.from: " + problem,
            "Line.java:6: [NoFlyweight] Line.to: " + problem);
    JavaFileObject passed = source("lib.Point", Files.readString(point));
    assertThat(messages(withSourcePath().compile(line, passed))).isEmpty();
  }

  @Test
  void generatedSourcesOfAnEarlierBuildAreReplaced() throws IOException {
    Compilation first = withSourcePath().compile(LIBRARY);
    for (JavaFileObject file : first.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.SOURCE) {
        Path path = directory.resolve(file.getName().replaceFirst("^/SOURCE_OUTPUT/", ""));
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getCharContent(false));
      }
    }
    Compilation again = withSourcePath().compile(LIBRARY);
    assertThat(messages(again)).isEmpty();
    assertThat(again.generatedSourceFile("lib.PointFlyweight")).isPresent();
  }

  private Compiler withSourcePath() {
    return Compiler.javac()
        .withProcessors(new InplaceProcessor())
        .withOptions("-sourcepath", directory.toString(), "-implicit:class");
  }
}
