package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytesMessagesTest {

  /** Messages about a record whose components begin on line 4. */
  private static List<String> messagesOf(String components) {
    return messages(
        process(
            source(
                "demo.Feed",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct record Feed(
                %s) {
                  @Struct record Point(int x) {}
                  enum Color { RED }
                  enum Many { @Code(1000) ONE, @Code(2) TWO }
                }
                """
                    .formatted(components))));
  }

  @Test
  @Tells(Code.BAD_BYTES)
  void numbersOfBytesThatNoTypeHas() {
    String why = " is no number that Inplace reads and writes\nfix: ";
    assertThat(
            messagesOf(
                """
                @Bytes(2) int a,
                @Bytes(4) long b,
                @Bytes(3) long c,
                @Bytes(6) int d,
                @Bytes(9) long e,
                @Bytes(-1) int f,
                @Bytes(2) double g,
                @Bytes(3) @Word long h,
                @Bytes(3) Point i,
                @Bytes(3) @Length(8) String j,
                @Bytes(5) @Length(8) int[] k,
                @Bytes(3) Color l,
                @Bytes(1) Many m,
                @Bytes(2) Color fineEnum,
                @Bytes(2) Many fineToo,
                @Bytes(3) int fine,
                @Unsigned @Bytes(6) @Length(2) long[] alsoFine,
                @Bytes int theSame\
                """))
        .containsExactly(
            "Feed.java:4: [BadBytes] Feed.a: int of @Bytes(2)" + why + "use short",
            "Feed.java:5: [BadBytes] Feed.b: long of @Bytes(4)" + why + "use int",
            "Feed.java:6: [BadBytes] Feed.c: long of @Bytes(3)" + why + "use @Bytes(3) int",
            "Feed.java:7: [BadBytes] Feed.d: int of @Bytes(6)" + why + "use @Bytes(6) long",
            "Feed.java:8: [BadBytes] Feed.e: long of @Bytes(9)"
                + why
                + "write 3 on an int, or 5, 6 or 7 on a long",
            "Feed.java:9: [BadBytes] Feed.f: int of @Bytes(-1)"
                + why
                + "write 3 on an int, or 5, 6 or 7 on a long",
            "Feed.java:10: [BadBytes] Feed.g: double of @Bytes(2)" + why + "use short",
            "Feed.java:11: [BadBytes] Feed.h: long of @Bytes(3)"
                + why
                + "remove @Bytes(3); it belongs on an int, a long or an enum",
            "Feed.java:12: [BadBytes] Feed.i: demo.Feed.Point of @Bytes(3)"
                + why
                + "remove @Bytes(3); it belongs on an int, a long or an enum",
            "Feed.java:13: [BadBytes] Feed.j: String of @Bytes(3)"
                + why
                + "remove @Bytes(3); it belongs on an int, a long or an enum",
            "Feed.java:14: [BadBytes] Feed.k: int[] of @Bytes(5)" + why + "use @Bytes(5) long",
            "Feed.java:15: [BadBytes] Feed.l: demo.Feed.Color of @Bytes(3)"
                + why
                + "write one of [1, 2, 4], which hold all constants",
            "Feed.java:16: [BadBytes] Feed.m: demo.Feed.Many of @Bytes(1)"
                + why
                + "write one of [2, 4], which hold all constants");
  }

  @Test
  @Tells(Code.BAD_BYTE_ORDER)
  void ordersOfWhatHasNone() {
    String why = " has no numbers of several bytes of its own\nfix: ";
    assertThat(
            messagesOf(
                """
                @Bytes(order = ByteOrder.BIG_ENDIAN) byte a,
                @Bytes(order = ByteOrder.LITTLE_ENDIAN) boolean b,
                @Bytes(order = ByteOrder.BIG_ENDIAN) @Length(4) byte[] c,
                @Bytes(order = ByteOrder.BIG_ENDIAN) @Length(8) String d,
                @Bytes(order = ByteOrder.BIG_ENDIAN) Point e,
                @Bytes(order = ByteOrder.BIG_ENDIAN) @Length(2) Point[] f,
                @Bytes(order = ByteOrder.STRUCT) byte fine\
                """))
        .containsExactly(
            "Feed.java:4: [BadByteOrder] Feed.a: byte" + why + "remove order = BIG_ENDIAN",
            "Feed.java:5: [BadByteOrder] Feed.b: boolean" + why + "remove order = LITTLE_ENDIAN",
            "Feed.java:6: [BadByteOrder] Feed.c: byte[]" + why + "remove order = BIG_ENDIAN",
            "Feed.java:7: [BadByteOrder] Feed.d: String" + why + "remove order = BIG_ENDIAN",
            "Feed.java:8: [BadByteOrder] Feed.e: demo.Feed.Point"
                + why
                + "write @Struct(byteOrder = BIG_ENDIAN) on Point, or @Bytes(order = ...) on its"
                + " components",
            "Feed.java:9: [BadByteOrder] Feed.f: demo.Feed.Point[]"
                + why
                + "write @Struct(byteOrder = BIG_ENDIAN) on Point, or @Bytes(order = ...) on its"
                + " components");
  }

  @Test
  void aStructHasAnOrderOfItsOwn() {
    assertThat(
            messages(
                process(
                    source(
                        "demo.Feed",
                        """
                        package demo;
                        import dev.inplace.annotation.*;
                        @Struct(byteOrder = ByteOrder.STRUCT) record Feed(int a) {}
                        """))))
        .containsExactly(
            """
            Feed.java:3: [BadByteOrder] Feed: byteOrder = STRUCT is the order of a component, and names none for the struct
            fix: write LITTLE_ENDIAN or BIG_ENDIAN, or leave byteOrder out\
            """);
  }

  @Test
  void fewerBytesAreNotAtomic() {
    assertThat(messagesOf("@Atomic @Bytes(3) int a"))
        .containsExactly(
            """
            Feed.java:4: [AtomicUnsupported] Feed.a: int cannot be read or written as a whole
            fix: remove @Atomic, or @Bytes: it has fewer bytes than Java's number\
            """);
  }
}
