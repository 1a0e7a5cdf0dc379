package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentMessagesTest {

  /** Messages about a record whose components begin on line 5. */
  private static List<String> messagesOf(String components) {
    return messages(
        process(
            source(
                "demo.Person",
                """
                package demo;
                import dev.inplace.annotation.*;
                import java.util.*;
                @Struct record Person(
                %s) {
                  record Point(int x, int y) {}
                  enum Color { RED }
                }
                """
                    .formatted(components))));
  }

  @Test
  @Tells(Code.UNSUPPORTED_TYPE)
  void typesWithoutFixedBytes() {
    String why = " has no fixed bytes, so a struct cannot contain it\nfix: ";
    String any = "use a primitive, an enum, a @Length String, a @Length array or a @Struct record";
    assertThat(
            messagesOf(
                """
                Integer boxed,
                @Length(2) Character[] boxes,
                @Length(2) int[][] grid,
                @Length(2) String[] names,
                List<String> list,
                CharSequence text,
                Object object,
                Map.Entry<String, Long> entry,
                @Length(3) Runnable[] tasks\
                """))
        .containsExactly(
            "Person.java:5: [UnsupportedType] Person.boxed: Integer"
                + why
                + "use int, which cannot be null",
            "Person.java:6: [UnsupportedType] Person.boxes: Character[]"
                + why
                + "use @Length(n) char[], whose elements cannot be null",
            "Person.java:7: [UnsupportedType] Person.grid: int[][]"
                + why
                + "use one dimension, @Length(rows * columns), and compute the index",
            "Person.java:8: [UnsupportedType] Person.names: String[]"
                + why
                + "use an array of a @Struct record that has one @Length String",
            "Person.java:9: [UnsupportedType] Person.list: java.util.List"
                + why
                + "use a @Length(n) array of primitives, enums or @Struct records",
            "Person.java:10: [UnsupportedType] Person.text: CharSequence"
                + why
                + "use @Length(n) String",
            "Person.java:11: [UnsupportedType] Person.object: Object" + why + any,
            "Person.java:12: [UnsupportedType] Person.entry: java.util.Map.Entry" + why + any,
            "Person.java:13: [UnsupportedType] Person.tasks: Runnable[]" + why + any);
  }

  @Test
  @Tells(Code.NOT_A_STRUCT)
  void recordThatIsNoStruct() {
    assertThat(messagesOf("Point home,\n@Length(2) Point[] path"))
        .containsExactly(
            """
            Person.java:5: [NotAStruct] Person.home: demo.Person.Point is a record, but not a struct
            fix: annotate Point with @Struct\
            """,
            """
            Person.java:6: [NotAStruct] Person.path: demo.Person.Point is a record, but not a struct
            fix: annotate Point with @Struct\
            """);
  }

  @Test
  @Tells(Code.MISSING_LENGTH)
  void textAndArraysWithoutLength() {
    assertThat(messagesOf("String name,\nint[] marks,\nColor[] colors"))
        .containsExactly(
            """
            Person.java:5: [MissingLength] Person.name: String has no fixed size
            fix: write @Length(n) String, n being the number of bytes of UTF-8\
            """,
            """
            Person.java:6: [MissingLength] Person.marks: int[] has no fixed size
            fix: write @Length(n) int[], n being the number of elements\
            """,
            """
            Person.java:7: [MissingLength] Person.colors: demo.Person.Color[] has no fixed size
            fix: write @Length(n) demo.Person.Color[], n being the number of elements\
            """);
  }

  @Test
  @Tells(Code.MISPLACED_LENGTH)
  void lengthOfWhatHasNone() {
    assertThat(messagesOf("@Length(4) int age,\n@Length(1) Color color"))
        .containsExactly(
            """
            Person.java:5: [MisplacedLength] Person.age: @Length says nothing about int
            fix: remove @Length; it belongs on a String or an array\
            """,
            """
            Person.java:6: [MisplacedLength] Person.color: @Length says nothing about \
            demo.Person.Color
            fix: remove @Length; it belongs on a String or an array\
            """);
  }

  @Test
  @Tells(Code.BAD_LENGTH)
  void lengthsThatAreTooSmall() {
    assertThat(
            messagesOf(
                "@Length(-1) String a,\n@Length(0) String b,\n@Length(-1) int[] c,\n"
                    + "@Length(0) int[] d"))
        .containsExactly(
            """
            Person.java:5: [BadLength] Person.a: @Length(-1) is too small for String
            fix: write the number of bytes of UTF-8, at least 1\
            """,
            """
            Person.java:6: [BadLength] Person.b: @Length(0) is too small for String
            fix: write the number of bytes of UTF-8, at least 1\
            """,
            """
            Person.java:7: [BadLength] Person.c: @Length(-1) is too small for int[]
            fix: write the number of elements, at least 0\
            """);
  }

  @Test
  @Tells(Code.MISPLACED_UNSIGNED)
  void unsignedOfWhatHasASign() {
    String fix = "\nfix: remove @Unsigned; it belongs on byte, short, int, long or arrays of them";
    assertThat(
            messagesOf(
                """
                @Unsigned double a,
                @Unsigned char b,
                @Unsigned boolean c,
                @Unsigned @Length(2) float[] d,
                @Unsigned @Length(2) String e,
                @Unsigned Color f,
                @Unsigned byte fine,
                @Unsigned long whole,
                @Unsigned @Length(2) int[] alsoFine\
                """))
        .containsExactly(
            "Person.java:5: [MisplacedUnsigned] Person.a: there is no unsigned double" + fix,
            "Person.java:6: [MisplacedUnsigned] Person.b: there is no unsigned char" + fix,
            "Person.java:7: [MisplacedUnsigned] Person.c: there is no unsigned boolean" + fix,
            "Person.java:8: [MisplacedUnsigned] Person.d: there is no unsigned float" + fix,
            "Person.java:9: [MisplacedUnsigned] Person.e: there is no unsigned String" + fix,
            "Person.java:10: [MisplacedUnsigned] Person.f: there is no unsigned demo.Person.Color"
                + fix);
  }

  @Test
  void allErrorsOfAComponentAtOnce() {
    assertThat(messagesOf("@Unsigned String a,\n@Unsigned @Length(-1) char[] b"))
        .extracting(message -> message.substring(0, message.indexOf(':', 15)))
        .containsExactly(
            "Person.java:5: [MisplacedUnsigned] Person.a",
            "Person.java:5: [MissingLength] Person.a",
            "Person.java:6: [MisplacedUnsigned] Person.b",
            "Person.java:6: [BadLength] Person.b");
  }
}
