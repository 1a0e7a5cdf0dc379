package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.diagnostic.Code;
import org.junit.jupiter.api.Test;

class NameMessagesTest {

  @Test
  @Tells(Code.BAD_NAME)
  void namesThatNoClassCanHave() {
    Compilation compilation =
        process(
            source(
                "demo.Point",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct(name = "not an identifier")
                @StructMap(key = int.class, name = "1st")
                record Point(int x) {}
                """));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Point.java:5: [BadName] Point: no class name can begin with "not an identifier"
            fix: write @Struct(name = ...) with an identifier, such as "Point\"\
            """,
            """
            Point.java:5: [BadName] Point: no class name can begin with "1st"
            fix: write @StructMap(name = ...) with an identifier, such as "Point\"\
            """);
  }

  @Test
  void namesWithCharactersThatNobodySees() {
    Compilation compilation =
        process(
            source(
                "demo.Point",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct(name = "a\\u200Db")
                @StructMap(key = int.class, name = "a\\0b")
                @StructMap(key = long.class, name = "\\33[2Jb\\n")
                record Point(int x) {}
                """));
    assertThat(messages(compilation))
        .extracting(message -> message.lines().findFirst().orElseThrow())
        .containsExactly(
            "Point.java:6: [BadName] Point: no class name can begin with \"a\\u200Db\"",
            "Point.java:6: [BadName] Point: no class name can begin with \"a\\u0000b\"",
            "Point.java:6: [BadName] Point: no class name can begin with \"\\u001B[2Jb\\u000A\"");
  }

  @Test
  @Tells(Code.NAME_TAKEN)
  void twoRecordsOfOneName() {
    Compilation compilation =
        process(
            source(
                "demo.Shapes",
                """
                package demo;
                import dev.inplace.annotation.*;
                class Shapes {
                  interface Flat { @Struct record Point(int x, int y) {} }
                  interface Solid { @Struct record Point(int x, int y, int z) {} }
                  @Struct record Line(Flat.Point from, Flat.Point to) {}
                }
                """));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Shapes.java:4: [NameTaken] Shapes.Flat.Point: it would generate PointFlyweight, and \
            so would demo.Shapes.Solid.Point
            fix: choose another: @Struct(name = "...")\
            """,
            """
            Shapes.java:5: [NameTaken] Shapes.Solid.Point: it would generate PointFlyweight, and \
            so would demo.Shapes.Flat.Point
            fix: choose another: @Struct(name = "...")\
            """);
  }

  @Test
  void givenNamesMendIt() {
    Compilation compilation =
        process(
            source(
                "demo.Shapes",
                """
                package demo;
                import dev.inplace.annotation.*;
                class Shapes {
                  interface Flat { @Struct record Point(int x, int y) {} }
                  interface Solid {
                    @Struct(name = "SolidPoint") record Point(int x, int y, int z) {}
                  }
                }
                """));
    assertThat(messages(compilation)).isEmpty();
  }

  @Test
  void classOfTheUser() {
    Compilation compilation =
        process(
            source("demo.PointSpan", "package demo; class PointSpan {}"),
            source(
                "demo.Point",
                """
                package demo;
                @dev.inplace.annotation.Struct
                record Point(int x) {}
                """));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Point.java:3: [NameTaken] Point: it would generate PointSpan, which exists already
            fix: choose another: @Struct(name = "...")\
            """);
  }

  @Test
  void listOfTheUser() {
    Compilation compilation =
        process(
            source("demo.PointList", "package demo; class PointList {}"),
            source(
                "demo.Point",
                """
                package demo;
                @dev.inplace.annotation.Struct(list = true)
                record Point(int x) {}
                """));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Point.java:3: [NameTaken] Point: it would generate PointList, which exists already
            fix: choose another: @Struct(name = "...")\
            """);
  }

  @Test
  void rowOfTheUser() {
    Compilation compilation =
        process(
            source("demo.PointRow", "package demo; class PointRow {}"),
            source(
                "demo.Point",
                """
                package demo;
                @dev.inplace.annotation.Struct(columns = true)
                record Point(int x) {}
                """));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Point.java:3: [NameTaken] Point: it would generate PointRow, which exists already
            fix: choose another: @Struct(name = "...")\
            """);
  }

  @Test
  void mapsOfOneName() {
    Compilation compilation =
        process(
            source("demo.LongLineBucket", "package demo; class LongLineBucket {}"),
            source(
                "demo.Shapes",
                """
                package demo;
                import dev.inplace.annotation.*;
                class Shapes {
                  @Struct @StructMap(key = int.class) @StructMap(key = int.class)
                  record Point(int x) {}
                  @Struct @StructMap(key = long.class)
                  record Line(int x) {}
                  @Struct @StructMap(key = int.class, name = "LongArea")
                  record Plane(int x) {}
                  @Struct @StructMap(key = long.class)
                  record Area(int x) {}
                }
                """));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Shapes.java:5: [NameTaken] Shapes.Point: two of its maps would be IntPointMap
            fix: choose another: @StructMap(key = ..., name = "...")\
            """,
            """
            Shapes.java:7: [NameTaken] Shapes.Line: it would generate LongLineBucket, which \
            exists already
            fix: choose another: @StructMap(key = ..., name = "...")\
            """,
            """
            Shapes.java:9: [NameTaken] Shapes.Plane: it would generate LongAreaMap, and so would \
            demo.Shapes.Area
            fix: choose another: @StructMap(key = ..., name = "...")\
            """,
            """
            Shapes.java:11: [NameTaken] Shapes.Area: it would generate LongAreaMap, and so would \
            demo.Shapes.Plane
            fix: choose another: @StructMap(key = ..., name = "...")\
            """);
  }

  @Test
  void emptyNameIsNone() {
    Compilation compilation =
        process(
            source(
                "demo.Point",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct(name = "") @StructMap(key = int.class, name = "")
                record Point(int x) {}
                """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFile("demo.IntPointMap")).isPresent();
  }
}
