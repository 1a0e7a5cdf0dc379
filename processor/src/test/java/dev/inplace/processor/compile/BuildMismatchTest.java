package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.source;
import static dev.inplace.processor.compile.Library.processing;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import dev.inplace.processor.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Structs that were compiled earlier, otherwise than they would be now. */
class BuildMismatchTest {
  private static final String ON_386 = "inplace.model=go-386";
  private static final Compiler WITHOUT_PROCESSOR = Compiler.javac().withOptions("-proc:none");
  private static final JavaFileObject POINT = point("@Struct", "int x, long y");
  private static final JavaFileObject USER =
      source(
          "demo.Line",
          """
          package demo;
          import dev.inplace.annotation.*;
          import lib.Point;
          @Struct @StructMap(key = Point.class)
          record Line(
              Point from,
              @Length(2) Point[] to) {
            @Struct @StructMap(key = Point.class) record Count(int count) {}
          }
          """);

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void emptyLibrary() {
    library = new Library(directory);
  }

  private static JavaFileObject point(String annotations, String components) {
    return source(
        "lib.Point",
        """
        package lib;
        import dev.inplace.annotation.*;
        %s public record Point(%s) {}
        """
            .formatted(annotations, components));
  }

  @Test
  @Tells(Code.BUILD_MISMATCH)
  void libraryOfAnotherDataModel() throws IOException {
    library.add(processing(ON_386), POINT);
    String problem =
        "lib.Point, compiled earlier, is laid out for go-386, and here for go-amd64\n"
            + "fix: compile both with the same -Ainplace.model, or write @Struct(model = ...) on"
            + " Point";
    assertThat(messages(library.process(USER)))
        .containsExactly(
            "Line.java:6: [BuildMismatch] Line.from: " + problem,
            "Line.java:7: [BuildMismatch] Line.to: " + problem,
            "Line.java:8: [BuildMismatch] Line.Count: " + problem);
    assertThat(messages(library.process(List.of(ON_386), USER))).isEmpty();
  }

  @Test
  void libraryThatNamesItsDataModel() throws IOException {
    library.add(processing(ON_386), point("@Struct(model = Model.GO_AMD64)", "int x, long y"));
    assertThat(messages(library.process(USER))).isEmpty();
  }

  /** A class file tells all that the layout depends on. */
  @Test
  void libraryWithControl() throws IOException {
    library.add(
        processing(),
        point(
            "@Struct(model = Model.C_I386, byteOrder = ByteOrder.BIG_ENDIAN, pack = 8) @Align(64)",
            "@Word(pointer = true) long x, @Align(value = 8, isolate = true) byte y,"
                + " @Packed @Length(2) int[] z, @Unsigned @Offset(40) byte w"));
    assertThat(messages(library.process(List.of("inplace.model=c-i386"), USER))).isEmpty();
  }

  @Test
  void flyweightThatIsOlderThanItsRecord() throws IOException {
    library.add(processing(), POINT);
    library.add(WITHOUT_PROCESSOR, point("@Struct", "int x, int y"));
    assertThat(messages(library.process(USER)))
        .hasSize(3)
        .first()
        .isEqualTo(
            """
            Line.java:6: [BuildMismatch] Line.from: lib.Point, compiled earlier, has another \
            layout than its PointFlyweight: little-endian, fingerprint e37682e40e3089da, and not \
            little-endian, fingerprint f912bdd20904d16c
            fix: compile Point again, with the Inplace processor\
            """);
  }

  @Test
  void byteOrderThatHasChanged() throws IOException {
    library.add(processing(), POINT);
    library.add(
        WITHOUT_PROCESSOR, point("@Struct(byteOrder = ByteOrder.BIG_ENDIAN)", "int x, long y"));
    assertThat(messages(library.process(USER)))
        .hasSize(3)
        .allMatch(message -> message.contains("PointFlyweight: big-endian, fingerprint "))
        .allMatch(message -> message.contains(", and not little-endian, fingerprint "));
  }

  @Test
  void byteOrderOfALibraryIsItsOwn() throws IOException {
    library.add(processing(), point("@Struct(byteOrder = ByteOrder.BIG_ENDIAN)", "int x, long y"));
    assertThat(messages(library.process(USER))).isEmpty();
  }

  @Test
  void libraryOfAnOlderVersion() throws IOException {
    library.add(
        WITHOUT_PROCESSOR,
        POINT,
        source(
            "lib.PointFlyweight",
            """
            package lib;
            public final class PointFlyweight {
              public static final long SIZE = 16;
              public static final long FINGERPRINT = 0x0123456789abcdefL;
            }
            """));
    assertThat(messages(library.process(USER)))
        .hasSize(3)
        .first()
        .isEqualTo(
            """
            Line.java:6: [BuildMismatch] Line.from: lib.Point, compiled earlier, by an older \
            version of Inplace, does not name its data model
            fix: compile Point again, with this version\
            """);
  }
}
