package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordMessagesTest {

  private static List<String> messagesOf(String text) {
    return messages(process(source("demo.Shapes", text)));
  }

  @Test
  @Tells(Code.NOT_A_RECORD)
  void onlyRecordsAreStructs() {
    String fix = "\nfix: declare it as a record, whose components become the fields";
    assertThat(
            messagesOf(
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct class Shapes {}
                @Struct interface Shape {}
                @Struct enum Color { RED }
                @Struct @interface Mark {}
                """))
        .containsExactly(
            "Shapes.java:3: [NotARecord] Shapes: a class cannot be a struct" + fix,
            "Shapes.java:4: [NotARecord] Shape: an interface cannot be a struct" + fix,
            "Shapes.java:5: [NotARecord] Color: an enum cannot be a struct" + fix,
            "Shapes.java:6: [NotARecord] Mark: an annotation cannot be a struct" + fix);
  }

  @Test
  @Tells(Code.GENERIC)
  void genericRecord() {
    assertThat(
            messagesOf(
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct
                record Pair<A, B>(A first, B second) {}
                """))
        .containsExactly(
            """
            Shapes.java:4: [Generic] Pair: it has the type parameters A,B
            fix: write one record for each type, without type parameters\
            """);
  }

  @Test
  @Tells(Code.NOT_VISIBLE)
  void privateTypes() {
    assertThat(
            messagesOf(
                """
                package demo;
                import dev.inplace.annotation.*;
                class Shapes {
                  private enum Color { RED }
                  @Struct private record Point(int x) {}
                  private interface Inner {
                    @Struct record Deep(int x) {}
                  }
                  @Struct record Line(Point from, Color color) {}
                }
                """))
        .containsExactly(
            """
            Shapes.java:5: [NotVisible] Shapes.Point: generated code cannot see it, since it or a \
            type around it is private
            fix: remove private\
            """,
            """
            Shapes.java:7: [NotVisible] Shapes.Inner.Deep: generated code cannot see it, since it \
            or a type around it is private
            fix: remove private\
            """,
            """
            Shapes.java:9: [NotVisible] Shapes.Line.color: generated code cannot see the enum \
            demo.Shapes.Color
            fix: make it visible in the package of Line\
            """);
  }

  @Test
  @Tells(Code.TOO_MANY_COMPONENTS)
  void constructorWithTooManySlots() {
    String longs =
        IntStream.range(0, 128).mapToObj(i -> "long c" + i).collect(Collectors.joining(", "));
    assertThat(
            messagesOf(
                "package demo; @dev.inplace.annotation.Struct\nrecord Wide(%s) {}"
                    .formatted(longs)))
        .containsExactly(
            """
            Shapes.java:2: [TooManyComponents] Wide: its components take 256 slots, long and \
            double two each; Java allows 254
            fix: group components into @Struct records and nest these, or use @Length arrays\
            """);
  }

  @Test
  void widestRecordThatJavaAllows() {
    String ints =
        IntStream.range(0, 254).mapToObj(i -> "int c" + i).collect(Collectors.joining(", "));
    assertThat(
            messagesOf(
                "package demo; @dev.inplace.annotation.Struct\nrecord Wide(%s) {}".formatted(ints)))
        .isEmpty();
  }

  @Test
  @Tells(Code.TOO_DEEP)
  void structsNestedTooDeep() {
    List<String> records = nested(300);
    assertThat(tooDeep(records)).isEqualTo(tooDeep(records.reversed())).hasSize(46);
    assertThat(tooDeep(records))
        .contains(
            """
            [TooDeep] D255: structs are nested 256 deep in it; the most is 255
            fix: nest fewer structs, or list the components of inner ones in outer ones\
            """);
  }

  @Test
  void structsNestedThousandsDeep() {
    assertThat(tooDeep(nested(5000).reversed()))
        .allSatisfy(message -> assertThat(message).startsWith("[TooDeep] D"));
  }

  private static List<String> nested(int depth) {
    List<String> records = new ArrayList<>(List.of("@Struct record D0(int x) {}"));
    for (int i = 1; i <= depth; i++) {
      records.add("@Struct record D%d(D%d inner) {}".formatted(i, i - 1));
    }
    return records;
  }

  private static Set<String> tooDeep(List<String> records) {
    String text = "package demo; import dev.inplace.annotation.*;\n" + String.join("\n", records);
    return messagesOf(text).stream()
        .map(message -> message.substring(message.indexOf('[')))
        .collect(Collectors.toSet());
  }

  @Test
  void recordsOfACompactSourceFile() {
    String text =
        """
        import dev.inplace.annotation.*;
        @Struct record Point(int x) {}
        void main() {}
        """;
    assertThat(messages(process(source("Compact", text))))
        .containsExactly(
            """
            [NotVisible] Compact.Point: generated code cannot name it, since it is declared in a \
            compact source file
            fix: declare it in a file of its own, Point.java\
            """);
  }

  @Test
  @Tells(Code.RECURSIVE)
  void structsThatContainThemselves() {
    String fix = "\nfix: keep the index of the other struct in a span, as a long";
    assertThat(
            messagesOf(
                """
                package demo;
                import dev.inplace.annotation.*;
                class Shapes {
                  @Struct record Node(int value, Node next) {}
                  @Struct record Tree(@Length(0) Tree[] children) {}
                  @Struct record Uses(Even even) {}
                  @Struct record Even(@Length(2) Odd[] odd) {}
                  @Struct record Odd(int x, Even even) {}
                }
                """))
        .containsExactlyInAnyOrder(
            "Shapes.java:4: [Recursive] Shapes.Node.next: a struct cannot contain itself: "
                + "Shapes.Node.next -> Shapes.Node"
                + fix,
            "Shapes.java:5: [Recursive] Shapes.Tree.children: a struct cannot contain itself: "
                + "Shapes.Tree.children -> Shapes.Tree"
                + fix,
            "Shapes.java:7: [Recursive] Shapes.Even.odd: a struct cannot contain itself: "
                + "Shapes.Even.odd -> Shapes.Odd.even -> Shapes.Even"
                + fix,
            "Shapes.java:8: [Recursive] Shapes.Odd.even: a struct cannot contain itself: "
                + "Shapes.Odd.even -> Shapes.Even.odd -> Shapes.Odd"
                + fix);
  }

  @Test
  @Tells(Code.STRUCT_TOO_LARGE)
  void structBeyondTheDataModel() {
    assertThat(
            messagesOf(
                """
                package demo;
                import dev.inplace.annotation.*;
                class Shapes {
                  @Struct record Large(@Length(Integer.MAX_VALUE) long[] longs, byte last) {}
                  @Struct record Huge(byte first, @Length(1 << 17) Large[] larges) {}
                  @Struct record Outer(@Length(0) Huge[] none) {}
                  @Struct record Mega(@Length(1 << 20) byte[] bytes) {}
                  @Struct record Least(@Length(1 << 30) Mega[] megas) {}
                  @Struct record Most(@Length((1 << 30) - 1) Mega[] megas, byte rest) {}
                }
                """))
        .containsExactly(
            """
            Shapes.java:5: [StructTooLarge] Shapes.Huge: it takes 2251799813685256 bytes; \
            go-amd64 has room for less than 1125899906842624 bytes
            fix: make its fields smaller; larges alone takes 2251799813685248 bytes\
            """,
            """
            Shapes.java:8: [StructTooLarge] Shapes.Least: it takes 1125899906842624 bytes; \
            go-amd64 has room for less than 1125899906842624 bytes
            fix: make its fields smaller; megas alone takes 1125899906842624 bytes\
            """);
  }

  @Test
  void structBeyondAllNumbers() {
    assertThat(
            messagesOf(
                """
                package demo;
                import dev.inplace.annotation.*;
                class Shapes {
                  @Struct record Large(@Length(Integer.MAX_VALUE) long[] longs) {}
                  @Struct record Huge(@Length(Integer.MAX_VALUE) Large[] larges) {}
                }
                """))
        .containsExactly(
            """
            Shapes.java:5: [StructTooLarge] Shapes.Huge: it takes 2^63 bytes or more; go-amd64 \
            has room for less than 1125899906842624 bytes
            fix: make its fields smaller; larges alone takes 2^63 bytes or more\
            """);
  }
}
