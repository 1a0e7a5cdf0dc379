package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.source;
import static dev.inplace.processor.compile.Library.processing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An error deep inside a library is reported once, in the source that uses it. */
class NestedBuildMismatchTest {
  private static final String ON_386 = "inplace.model=go-386";
  private static final String FIX =
      "\nfix: compile both with the same -Ainplace.model, or write @Struct(model = ...) on ";
  private static final JavaFileObject POINT =
      source(
          "lib.Point",
          "package lib; @dev.inplace.annotation.Struct public record Point(int x, long y) {}");
  private static final JavaFileObject LINE =
      source(
          "lib.Line",
          """
          package lib;
          import dev.inplace.annotation.*;
          @Struct public record Line(Point from, @Length(2) Point[] to) {}
          """);
  private static final JavaFileObject USER =
      source(
          "demo.Route",
          """
          package demo;
          @dev.inplace.annotation.Struct
          record Route(
              lib.Line first) {}
          """);

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void libraryOn386() throws IOException {
    library = new Library(directory);
    library.add(processing(ON_386), POINT, LINE);
  }

  @Test
  void structOfALibraryWithOthersInside() {
    assertThat(messages(library.process(USER)))
        .containsExactly(
            "Route.java:4: [BuildMismatch] Route.first: lib.Line, compiled earlier, is laid out "
                + "for go-386, and here for go-amd64"
                + FIX
                + "Line");
  }

  @Test
  void structInsideALibraryThatWasCompiledAgain() throws IOException {
    library.add(processing(), POINT);
    assertThat(messages(library.process(List.of(ON_386), USER)))
        .containsExactly(
            "Route.java:4: [BuildMismatch] Route.first: lib.Point, compiled earlier, is laid out "
                + "for go-amd64, and here for go-386"
                + FIX
                + "Point");
  }

  /** Its fingerprint has that of the other in it. */
  @Test
  void structAroundOneThatHasChanged() throws IOException {
    library.add(
        processing(ON_386),
        source(
            "lib.Point",
            "package lib; @dev.inplace.annotation.Struct public record Point(long x, int y) {}"));
    assertThat(messages(library.process(List.of(ON_386), USER)))
        .singleElement()
        .asString()
        .startsWith(
            "Route.java:4: [BuildMismatch] Route.first: lib.Line, compiled earlier, has another "
                + "layout than its LineFlyweight: ");
  }
}
