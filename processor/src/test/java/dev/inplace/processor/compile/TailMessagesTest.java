package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

class TailMessagesTest {
  private static JavaFileObject events(String declarations) {
    return source(
        "demo.Events",
        """
        package demo;
        import dev.inplace.annotation.*;
        interface Events {
        %s
        }
        """
            .formatted(declarations));
  }

  private static List<String> messagesOf(String declarations) {
    return messages(process(events(declarations)));
  }

  @Test
  @Tells(Code.BAD_TAIL)
  void notAtTheEnd() {
    assertThat(
            messagesOf("@Struct record A(int n, @Length(value = 0, by = \"n\") int[] t, int m) {}"))
        .containsExactly(
            """
            Events.java:4: [BadTail] Events.A.t: a flexible array is the last component, and m follows
            fix: move it to the end, or remove by = "n"\
            """);
  }

  @Test
  void alone() {
    assertThat(messagesOf("@Struct record A(@Length(value = 0, by = Length.CALLER) int[] t) {}"))
        .containsExactly(
            """
            Events.java:4: [BadTail] Events.A.t: a flexible array follows other components
            fix: add one before it\
            """);
  }

  @Test
  void ofFixedLength() {
    assertThat(messagesOf("@Struct record A(int n, @Length(value = 3, by = \"n\") int[] t) {}"))
        .containsExactly(
            """
            Events.java:4: [BadTail] Events.A.t: @Length(3) is a fixed length, and by makes the array flexible
            fix: write @Length(value = 0, by = "n"), or remove by\
            """);
  }

  @Test
  void inAUnion() {
    assertThat(
            messagesOf(
                "@Struct(union = true) record A(int n, @Length(value = 0, by = \"n\") int[] t) {}"))
        .containsExactly(
            """
            Events.java:4: [BadTail] Events.A.t: components of a union share bytes, and none is flexible
            fix: remove by = "n"\
            """);
  }

  @Test
  void aText() {
    assertThat(messagesOf("@Struct record A(int n, @Length(value = 4, by = \"n\") String t) {}"))
        .containsExactly(
            """
            Events.java:4: [BadTail] Events.A.t: a text is no flexible array
            fix: declare it as byte[], or remove by = "n"\
            """);
  }

  @Test
  void whatCountsNothing() {
    assertThat(
            messagesOf(
                """
                @Struct record A(int n, @Length(value = 0, by = "m") int[] t) {}
                @Struct record B(int n, @Length(value = 0, by = "t") int[] t) {}
                @Struct record C(double n, @Length(value = 0, by = "n") int[] t) {}
                @Struct(model = Model.C_X86_64) record D(
                    @Bits(3) int n, @Length(value = 0, by = "n") int[] t) {}\
                """))
        .containsExactly(
            """
            Events.java:4: [BadTail] Events.A.t: no component before it is named m
            fix: write the name of an integer component, or by = Length.CALLER\
            """,
            """
            Events.java:5: [BadTail] Events.B.t: no component before it is named t
            fix: write the name of an integer component, or by = Length.CALLER\
            """,
            """
            Events.java:6: [BadTail] Events.C.t: n is double, which counts no elements
            fix: count by a byte, short, int or long without @Bits, or write by = Length.CALLER\
            """,
            """
            Events.java:8: [BadTail] Events.D.t: n is int, which counts no elements
            fix: count by a byte, short, int or long without @Bits, or write by = Length.CALLER\
            """);
  }

  private static final String EVENT =
      "@Struct record Event(int n, @Length(value = 0, by = \"n\") byte[] name) {}\n";

  private static final String ENDS =
      " ends with a flexible array, so its structs have different sizes\nfix: ";

  private static final String ALONE = "keep it in memory of its own, and wrap it there";

  @Test
  @Tells(Code.TAIL_UNSUPPORTED)
  void insideAnotherStruct() {
    assertThat(
            messagesOf(
                EVENT
                    + """
                    @Struct record A(Event e) {}
                    @Struct record B(@Length(2) Event[] e) {}
                    @Struct record C(int n, @Length(value = 0, by = "n") Event[] e) {}\
                    """))
        .containsExactly(
            "Events.java:5: [TailUnsupported] Events.A.e: Event" + ENDS + ALONE,
            "Events.java:6: [TailUnsupported] Events.B.e: Event" + ENDS + ALONE,
            "Events.java:7: [TailUnsupported] Events.C.e: Event" + ENDS + ALONE);
  }

  @Test
  void inMaps() {
    assertThat(
            messagesOf(
                EVENT
                    + """
                    @Struct @StructMap(key = Event.class) record A(int n) {}
                    @StructMap(key = Event.class) interface B {}
                    @StructMap(key = long.class, value = Event.class) interface C {}
                    @StructMap(key = long.class, value = Event[].class) interface E {}
                    @Struct @StructMap(key = int.class) record D(
                        int n, @Length(value = 0, by = "n") byte[] name) {}\
                    """))
        .containsExactlyInAnyOrder(
            "Events.java:5: [TailUnsupported] Events.A: Event" + ENDS + ALONE,
            "Events.java:6: [TailUnsupported] Events.B: Event" + ENDS + ALONE,
            "Events.java:7: [TailUnsupported] Events.C: Event" + ENDS + ALONE,
            "Events.java:8: [TailUnsupported] Events.E: Event" + ENDS + ALONE,
            "Events.java:9: [TailUnsupported] Events.D: D" + ENDS + ALONE);
  }

  @Test
  void onRequest() {
    String it = "Events.java:4: [TailUnsupported] Events.A: it" + ENDS + "remove ";
    assertThat(
            messagesOf(
                """
                @Struct(list = true, columns = true, pointers = true) @StructGrid(key = long.class)
                record A(int n, @Length(value = 0, by = "n") byte[] name) {}\
                """))
        .containsExactly(
            it.replace(":4:", ":5:") + "list = true",
            it.replace(":4:", ":5:") + "columns = true",
            it.replace(":4:", ":5:") + "pointers = true",
            it.replace(":4:", ":5:") + "@StructGrid");
  }

  @Test
  void thereIsNoSpan() {
    Compilation compilation =
        Build.compile(source("demo.EventSpan", "package demo; class EventSpan {}"), events(EVENT));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "demo/EventSpan.java"))
        .isEmpty();
  }

  /** Every type of a counter, and of elements. */
  @Test
  void everyTypeCompiles() {
    Compilation compilation =
        Build.compile(
            events(
                """
                enum Side { BUY, SELL }
                @Struct record Leg(int x) {}
                @Struct record A(byte n, @Length(value = 0, by = "n") boolean[] t) {}
                @Struct record B(@Unsigned short n, @Length(value = 0, by = "n") char[] t) {}
                @Struct record C(@Atomic int n, @Length(value = 0, by = "n") Side[] t) {}
                @Struct record D(long n, @Length(value = 0, by = "n") Leg[] t) {}
                @Struct record E(@Bytes(3) int n, @Length(value = 0, by = "n") float[] t) {}
                @Struct record F(@Word long n, @Length(value = 0, by = "n") @Word long[] t) {}
                @Struct(model = Model.GO_386) record G(
                    @Unsigned @Word long n, @Length(value = 0, by = "n") @Bytes(5) long[] t) {}
                @Struct record H(@Unsigned long n, @Length(value = 0, by = "n") @Unsigned int[] t) {}
                @Struct record I(
                    @Bytes(order = ByteOrder.BIG_ENDIAN) int n, @Bytes(6) @Unsigned long m,
                    @Length(value = 0, by = "m") byte[] t) {}\
                """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  /** Components named as members of the generated class, or as their parameters and locals. */
  @Test
  void noComponentClashesWithAMember() {
    Compilation compilation =
        Build.compile(
            events(
                """
                @Struct record Names(
                int length, @Length(4) int[] segment, int offset, int otherLength, int fitting,
                int elements, int set, int copyFrom, int toRecord, int sizeOf, int allocate,
                int wrap, int of, int ofUnaligned, int tLength, int tBytes, int at, int base,
                @Length(value = 0, by = "length") byte[] t) {}
                @Struct record More(int n, @Length(value = 0, by = "n") byte[] length) {}\
                """));
    assertThat(messages(compilation).stream().filter(line -> !line.contains("[Shadowed]")))
        .isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }
}
