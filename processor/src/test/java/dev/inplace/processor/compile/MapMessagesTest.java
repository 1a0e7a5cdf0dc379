package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapMessagesTest {

  private static List<String> messagesOf(String declarations) {
    return messages(
        process(
            source(
                "demo.Maps",
                """
                package demo;
                import dev.inplace.annotation.*;
                interface Maps {
                %s
                }
                """
                    .formatted(declarations))));
  }

  @Test
  @Tells(Code.MAP_WITHOUT_STRUCT)
  void mapOfWhatIsNoStruct() {
    assertThat(
            messagesOf(
                """
                @StructMap(key = int.class) record Point(int x) {}
                @StructMap(key = int.class) @StructMap(key = long.class)
                record Line(int x) {}\
                """))
        .containsExactlyInAnyOrder(
            """
            Maps.java:4: [MapWithoutStruct] Maps.Point: the values of a map are structs, and this \
            record is none
            fix: annotate it with @Struct too, or say what the values are: \
            @StructMap(key = ..., value = ...)\
            """,
            """
            Maps.java:6: [MapWithoutStruct] Maps.Line: the values of a map are structs, and this \
            record is none
            fix: annotate it with @Struct too, or say what the values are: \
            @StructMap(key = ..., value = ...)\
            """);
  }

  @Test
  @Tells(Code.UNSUPPORTED_KEY)
  void keysThatCannotBe() {
    assertThat(
            messagesOf(
                """
                record Plain(int x) {}
                @Struct
                @StructMap(key = Integer.class)
                @StructMap(key = Character.class)
                @StructMap(key = int[].class)
                @StructMap(key = Object.class)
                @StructMap(key = Enum.class)
                @StructMap(key = Plain.class)
                @StructMap(key = void.class)
                record Point(int x) {}\
                """))
        .containsExactly(
            """
            Maps.java:13: [UnsupportedKey] Maps.Point: Integer cannot be the key of a map
            fix: use int.class, which cannot be null\
            """,
            """
            Maps.java:13: [UnsupportedKey] Maps.Point: Character cannot be the key of a map
            fix: use char.class, which cannot be null\
            """,
            """
            Maps.java:13: [UnsupportedKey] Maps.Point: int[] cannot be the key of a map
            fix: use a @Struct record that has one @Length array\
            """,
            """
            Maps.java:13: [UnsupportedKey] Maps.Point: Object cannot be the key of a map
            fix: use a primitive such as long.class, an enum, String or a @Struct record\
            """,
            """
            Maps.java:13: [UnsupportedKey] Maps.Point: Enum cannot be the key of a map
            fix: use a primitive such as long.class, an enum, String or a @Struct record\
            """,
            """
            Maps.java:13: [UnsupportedKey] Maps.Point: demo.Maps.Plain cannot be the key of a map
            fix: annotate Plain with @Struct\
            """,
            """
            Maps.java:13: [UnsupportedKey] Maps.Point: void cannot be the key of a map
            fix: use a primitive such as long.class, an enum, String or a @Struct record\
            """);
  }

  @Test
  @Tells(Code.UNSUPPORTED_VALUE)
  void valuesThatCannotBe() {
    assertThat(
            messagesOf(
                """
                record Plain(int x) {}
                enum Side { BUY, SELL }
                @Struct record Nothing() {}
                @Struct record Leg(int x) {}
                @StructMap(key = int.class, value = Nothing[].class)
                @StructMap(key = int.class, value = Integer.class)
                @StructMap(key = int.class, value = long[].class)
                @StructMap(key = int.class, value = Plain[].class)
                @StructMap(key = int.class, value = Leg[][].class)
                @StructMap(key = int.class, value = Side.class)
                @StructMap(key = int.class, value = Plain.class)
                @StructMap(key = int.class, value = Object.class)
                class Tables {}\
                """))
        .containsExactly(
            """
            Maps.java:16: [UnsupportedValue] Maps.Tables: Integer cannot be the value of a map
            fix: use int.class, which cannot be null\
            """,
            """
            Maps.java:16: [UnsupportedValue] Maps.Tables: long[] cannot be the value of a map
            fix: use a @Struct record that has one component of this type, and an array of that record\
            """,
            """
            Maps.java:16: [UnsupportedValue] Maps.Tables: demo.Maps.Plain[] cannot be the value of a map
            fix: annotate Plain with @Struct\
            """,
            """
            Maps.java:16: [UnsupportedValue] Maps.Tables: demo.Maps.Leg[][] cannot be the value of a map
            fix: use a @Struct record that has a @Length array, and an array of that record\
            """,
            """
            Maps.java:16: [UnsupportedValue] Maps.Tables: demo.Maps.Side cannot be the value of a map
            fix: use a @Struct record that has one component of this type\
            """,
            """
            Maps.java:16: [UnsupportedValue] Maps.Tables: demo.Maps.Plain cannot be the value of a map
            fix: annotate Plain with @Struct\
            """,
            """
            Maps.java:16: [UnsupportedValue] Maps.Tables: Object cannot be the value of a map
            fix: use a primitive such as long.class, String, a @Struct record, an array of such a record, or void.class for a set\
            """,
            """
            Maps.java:16: [UnsupportedValue] Maps.Tables: a list of Nothing cannot be the value of a map: it has no bytes
            fix: count such structs in a map to long\
            """);
  }

  @Test
  void everyPrimitiveAndEveryEnumThatCanBeSeen() {
    assertThat(
            messagesOf(
                """
                enum Side { BUY, SELL }
                class Hidden { private enum Secret { A } }
                @Struct
                @StructMap(key = boolean.class)
                @StructMap(key = byte.class)
                @StructMap(key = short.class)
                @StructMap(key = char.class)
                @StructMap(key = int.class)
                @StructMap(key = long.class)
                @StructMap(key = float.class)
                @StructMap(key = double.class)
                @StructMap(key = Side.class)
                @StructMap(key = java.time.DayOfWeek.class)
                @StructMap(key = Hidden.Secret.class)
                record Point(int x) {}\
                """))
        .containsExactly(
            """
            Maps.java:18: [NotVisible] Maps.Point: generated code cannot see the enum \
            demo.Maps.Hidden.Secret
            fix: make it visible in the package of Point\
            """);
  }

  @Test
  @Tells(Code.VALUE_TOO_LARGE)
  void valueBeyond32Bits() {
    assertThat(
            messagesOf(
                """
                @Struct @StructMap(key = int.class)
                record Large(@Length(1 << 29) long[] words) {}
                @Struct @StructMap(key = int.class)
                record Most(@Length((1 << 29) - 128) long[] words) {}\
                """))
        .containsExactly(
            """
            Maps.java:5: [ValueTooLarge] Maps.Large: a value of IntLargeMap takes 4294967296 bytes; \
            the most is 4294966272 bytes
            fix: keep such structs in a span, and their indexes in the map\
            """);
  }

  @Test
  @Tells(Code.KEY_TOO_LARGE)
  void keysThatWouldBeSlowToCompare() {
    assertThat(
            messagesOf(
                """
                @Struct record Most(@Length(1 << 16) byte[] bytes) {}
                @Struct record Large(@Length((1 << 16) + 1) byte[] bytes) {}
                @Struct record Numbers(@Length(32) double[] a, @Length(33) float[] b) {}
                @Struct @StructMap(key = Most.class) record A(int x) {}
                @Struct @StructMap(key = Large.class) record B(int x) {}
                @Struct @StructMap(key = Numbers.class) record C(int x) {}\
                """))
        .containsExactly(
            """
            Maps.java:8: [KeyTooLarge] Maps.B: the key of LargeBMap has 65537 bytes; the most is \
            65536
            fix: take a smaller key, or a hash of it, and keep the rest in the value\
            """,
            """
            Maps.java:9: [KeyTooLarge] Maps.C: the key of NumbersCMap has 65 floating-point \
            numbers; the most is 64
            fix: take a smaller key, or a hash of it, and keep the rest in the value\
            """);
  }

  @Test
  @Tells(Code.MAP_ALIGNMENT)
  void entriesThatAreAlignedBeyondACacheLine() {
    String fix =
        "\nfix: write @Align(64) at most, or keep such structs in a span, and their indexes in the"
            + " map";
    assertThat(
            messagesOf(
                """
                @Struct @Align(64) record Line(int x) {}
                @Struct @Align(128) record Page(int x) {}
                @Struct @StructMap(key = Line.class) record Most(@Align(64) int x) {}
                @Struct @StructMap(key = Page.class) record A(int x) {}
                @Struct @StructMap(key = int.class) record B(@Align(1 << 20) int x) {}\
                """))
        .containsExactly(
            "Maps.java:7: [MapAlignment] Maps.A: PageAMap would align its entries to 128 bytes; "
                + "the most is 64"
                + fix,
            "Maps.java:8: [MapAlignment] Maps.B: IntBMap would align its entries to 1048576 bytes; "
                + "the most is 64"
                + fix);
  }

  @Test
  void keyThatIsWrongIsToldOnceAtItsOwnPlace() {
    assertThat(
            messagesOf(
                """
                @Struct record Key(String text) {}
                @Struct @StructMap(key = Key.class) record Value(int x) {}\
                """))
        .containsExactly(
            """
            Maps.java:4: [MissingLength] Maps.Key.text: String has no fixed size
            fix: write @Length(n) String, n being the number of bytes of UTF-8\
            """);
  }

  @Test
  void structThatIsItsOwnKey() {
    assertThat(messagesOf("@Struct @StructMap(key = Point.class) record Point(int x) {}"))
        .isEmpty();
  }
}
