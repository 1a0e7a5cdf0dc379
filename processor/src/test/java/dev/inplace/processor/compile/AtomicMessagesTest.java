package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.notes;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class AtomicMessagesTest {
  private static final String ALIGN_8 = "\nfix: write @Align(8) on it, or remove @Atomic";

  /** Messages about declarations that begin on line 4. */
  private static List<String> messagesOf(String declarations) {
    return messages(process(tallies(declarations)));
  }

  private static JavaFileObject tallies(String declarations) {
    return source(
        "demo.Tallies",
        """
        package demo;
        import dev.inplace.annotation.*;
        interface Tallies {
        %s
        }
        """
            .formatted(declarations));
  }

  /** The message about a misaligned long at an offset of a struct. */
  private static String misaligned(String place, long offset, long alignment) {
    return "Tallies.java:%s: an atomic long needs a multiple of 8, and this lies at %d of a struct aligned to %d"
        .formatted(place, offset, alignment);
  }

  @Test
  @Tells(Code.ATOMIC_UNSUPPORTED)
  void whatIsMoreThanOneNumber() {
    String why = " cannot be read or written as a whole\nfix: ";
    String array = "nest an array of a @Struct record whose one component is @Atomic";
    String struct = "remove @Atomic, and write it on those components of Point that need it";
    assertThat(
            messagesOf(
                """
                @Struct record Point(int x) {}
                @Struct record Tally(
                @Atomic @Length(8) String name,
                @Atomic @Length(2) long[] sums,
                @Atomic Point point,
                @Atomic @Length(2) Point[] points) {}\
                """))
        .containsExactly(
            "Tallies.java:6: [AtomicUnsupported] Tallies.Tally.name: String"
                + why
                + "remove @Atomic, and publish the text by an @Atomic number beside it",
            "Tallies.java:7: [AtomicUnsupported] Tallies.Tally.sums: long[]" + why + array,
            "Tallies.java:8: [AtomicUnsupported] Tallies.Tally.point: demo.Tallies.Point"
                + why
                + struct,
            "Tallies.java:9: [AtomicUnsupported] Tallies.Tally.points: demo.Tallies.Point[]"
                + why
                + struct);
  }

  @Test
  void whatCannotBeAComponentIsToldAlone() {
    assertThat(messagesOf("@Struct record Tally(@Atomic Integer a, @Atomic long[] b) {}"))
        .extracting(message -> message.substring(0, message.indexOf(':', 15)))
        .containsExactly(
            "Tallies.java:4: [UnsupportedType] Tallies.Tally.a",
            "Tallies.java:4: [MissingLength] Tallies.Tally.b");
  }

  @Test
  @Tells(Code.ATOMIC_MISALIGNED)
  void componentsThatArePacked() {
    assertThat(
            messagesOf(
                """
                @Struct record A(
                byte kind,
                @Packed @Atomic long sum) {}
                @Struct @Packed record B(
                @Atomic long sum) {}
                @Struct @Align(4) record C(
                @Packed @Atomic int a,
                @Packed @Atomic long sum) {}
                @Struct record D(
                @Packed @Atomic @Align(2) @Unsigned int errors) {}\
                """))
        .containsExactlyInAnyOrder(
            misaligned("6: [AtomicMisaligned] Tallies.A.sum", 1, 1) + ALIGN_8,
            misaligned("8: [AtomicMisaligned] Tallies.B.sum", 0, 1) + ALIGN_8,
            misaligned("11: [AtomicMisaligned] Tallies.C.sum", 4, 4) + ALIGN_8,
            """
            Tallies.java:13: [AtomicMisaligned] Tallies.D.errors: an atomic unsigned int needs a \
            multiple of 4, and this lies at 0 of a struct aligned to 2
            fix: write @Align(4) on it, or remove @Atomic\
            """);
  }

  @Test
  void structsWhosePackIsTooSmall() {
    assertThat(
            messagesOf(
                """
                @Struct(pack = 4) record A(
                @Atomic int count,
                @Atomic @Align(8) long sum) {}\
                """))
        .containsExactly(
            misaligned("6: [AtomicMisaligned] Tallies.A.sum", 4, 4)
                + "\nfix: write pack = 8 at least, or remove @Atomic");
  }

  @Test
  void offsetsThatAreMisaligned() {
    assertThat(
            messagesOf(
                """
                @Struct record A(
                long a,
                @Offset(12) @Packed @Atomic long sum) {}
                @Struct @Packed record B(
                @Offset(16) @Atomic long sum) {}\
                """))
        .containsExactlyInAnyOrder(
            misaligned("6: [AtomicMisaligned] Tallies.A.sum", 12, 8)
                + "\nfix: write @Align(8) and @Offset(16), or remove @Atomic",
            misaligned("8: [AtomicMisaligned] Tallies.B.sum", 16, 1) + ALIGN_8);
  }

  @Test
  void numbersOfEightBytesOn32Bits() {
    assertThat(
            messagesOf(
                """
                @Struct(model = Model.GO_386) record A(
                @Atomic int count,
                @Atomic long sum,
                @Atomic double peak) {}
                @Struct(model = Model.C_I386) record B(
                @Atomic @Align(8) long fine,
                @Atomic @Word long word) {}\
                """))
        .containsExactly(
            misaligned("6: [AtomicMisaligned] Tallies.A.sum", 4, 4) + ALIGN_8,
            """
            Tallies.java:7: [AtomicMisaligned] Tallies.A.peak: an atomic double needs a multiple \
            of 8, and this lies at 12 of a struct aligned to 4\
            """
                + ALIGN_8);
  }

  @Test
  void whatIsNestedInAPackedStruct() {
    String why = "what is atomic in demo.Tallies.Inner needs a multiple of 8, and this lies at ";
    assertThat(
            messagesOf(
                """
                @Struct record Inner(byte kind, @Atomic long sum) {}
                @Struct record Middle(int a, Inner inner) {}
                @Struct @Packed record A(
                byte a,
                Inner inner,
                @Length(3) Inner[] inners) {}
                @Struct(pack = 4) record B(
                Middle middle) {}\
                """))
        .containsExactlyInAnyOrder(
            "Tallies.java:8: [AtomicMisaligned] Tallies.A.inner: "
                + why
                + "1 of a struct aligned to 1"
                + ALIGN_8,
            "Tallies.java:9: [AtomicMisaligned] Tallies.A.inners: "
                + why
                + "17 of a struct aligned to 1"
                + ALIGN_8,
            """
            Tallies.java:11: [AtomicMisaligned] Tallies.B.middle: what is atomic in \
            demo.Tallies.Middle needs a multiple of 8, and this lies at 0 of a struct aligned to 4
            fix: write pack = 8 at least, or remove @Atomic\
            """);
  }

  @Test
  void whatIsMisalignedInANestedStructIsToldThereAlone() {
    assertThat(
            messagesOf(
                """
                @Struct record Outer(Inner inner) {}
                @Struct record Inner(@Packed @Atomic long sum) {}\
                """))
        .containsExactly(misaligned("5: [AtomicMisaligned] Tallies.Inner.sum", 0, 1) + ALIGN_8);
  }

  @Test
  void formsWhoseNamesAreTaken() {
    String tally =
        "@Struct record Tally(@Atomic int sum, int sumVolatile, @Atomic byte b, byte bRelease) {}";
    assertThat(notes(process(tallies(tally))))
        .extracting(message -> message.substring(0, message.indexOf(" is left")))
        .containsExactlyInAnyOrder(
            "Tallies.java:4: [Shadowed] Tallies.Tally: the derived method sumVolatile",
            "Tallies.java:4: [Shadowed] Tallies.Tally: the derived method bRelease");
  }

  @Test
  void everyNumberWhereItIsAligned() {
    assertThat(
            messagesOf(
                """
                enum Side { BUY, SELL }
                @Struct record All(
                  @Atomic boolean a, @Atomic byte b, @Atomic short c, @Atomic char d,
                  @Atomic int e, @Atomic long f, @Atomic float g, @Atomic double h, @Atomic Side i,
                  @Atomic @Unsigned byte j, @Atomic @Unsigned short k, @Atomic @Unsigned int l,
                  @Atomic @Word long m, @Atomic @Word(pointer = true) long n) {}
                @Struct @Packed record Bytes(short a, @Atomic byte b, @Atomic boolean c) {}
                @Struct @Packed record Mended(byte a, @Atomic @Align(8) long b) {}
                @Struct @Packed @Align(8) record Lucky(int a, @Atomic int b, @Atomic long c) {}
                @Struct(model = Model.GO_386) record Narrow(@Atomic @Align(8) long a) {}
                @Struct record Around(byte a, All all, @Length(2) Mended[] mended) {}\
                """))
        .isEmpty();
  }
}
