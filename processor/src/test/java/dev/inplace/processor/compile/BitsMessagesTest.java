package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class BitsMessagesTest {

  /** Messages about a record whose components begin on line 4. */
  private static List<String> messagesOf(String model, String components) {
    return messages(
        process(
            List.of("inplace.model=" + model),
            source(
                "demo.Flags",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct record Flags(
                %s) {
                  @Struct record Point(int x) {}
                  enum Color { RED, GREEN, BLUE }
                  enum Side { @Code('B') BUY, @Code('S') SELL }
                  enum Tone { @Code(-1) LOW, @Code(1) HIGH }
                }
                """
                    .formatted(components))));
  }

  @Test
  @Tells(Code.MISPLACED_BITS)
  void whatIsNoBitField() {
    String why = "C has no bit-field of ";
    String fix = "\nfix: remove @Bits; it belongs on boolean, byte, short, int, long or an enum";
    assertThat(
            messagesOf(
                "c-x86_64",
                """
                @Bits(3) char a,
                @Bits(3) float b,
                @Bits(3) Point c,
                @Bits(3) @Length(8) String d,
                @Bits(3) @Length(2) int[] e,
                @Bits(3) @Word(pointer = true) long f,
                @Bits(3) @Align(8) int g,
                @Bits(3) @Offset(4) int h,
                @Bits(value = 3, unnamed = true) Color i\
                """))
        .containsExactly(
            "Flags.java:4: [MisplacedBits] Flags.a: " + why + "char" + fix,
            "Flags.java:5: [MisplacedBits] Flags.b: " + why + "float" + fix,
            "Flags.java:6: [MisplacedBits] Flags.c: " + why + "demo.Flags.Point" + fix,
            "Flags.java:7: [MisplacedBits] Flags.d: " + why + "String" + fix,
            "Flags.java:8: [MisplacedBits] Flags.e: " + why + "int[]" + fix,
            "Flags.java:9: [MisplacedBits] Flags.f: " + why + "long" + fix,
            "Flags.java:10: [MisplacedBits] Flags.g: gcc and clang place a bit-field with @Align at"
                + " different bits\nfix: remove @Align, and write a component"
                + " @Align(n) @Length(0) byte[] before it",
            "Flags.java:11: [MisplacedBits] Flags.h: a bit-field begins at a bit, which @Offset"
                + " cannot give\nfix: remove @Offset; @Bits(value = n, unnamed = true) before it"
                + " skips n bits",
            "Flags.java:12: [MisplacedBits] Flags.i: an unnamed bit-field has no value, not even a"
                + " constant\nfix: declare it as an int");
  }

  @Test
  void bytesAreOfWholeNumbers() {
    String bytes =
        "a bit-field has no number of bytes, and no byte order of its own\nfix: remove @Bytes;"
            + " @Struct(byteOrder = ...) is the order of all bit-fields of the struct";
    assertThat(
            messagesOf(
                "c-x86_64",
                """
                @Bits(3) @Bytes(order = ByteOrder.BIG_ENDIAN) int a,
                @Bits(20) @Bytes(3) @Unsigned int b,
                @Bits(2) @Bytes(1) Color c,
                @Bits(3) @Bytes(order = ByteOrder.BIG_ENDIAN) byte d\
                """))
        .containsExactly(
            "Flags.java:4: [MisplacedBits] Flags.a: " + bytes,
            "Flags.java:5: [MisplacedBits] Flags.b: " + bytes,
            "Flags.java:6: [MisplacedBits] Flags.c: " + bytes,
            "Flags.java:7: [MisplacedBits] Flags.d: " + bytes);
  }

  @Test
  void modelsOfGoHaveNone() {
    assertThat(messagesOf("go-386", "int x, @Bits(3) int a, @Bits(4) int b"))
        .containsExactly(
            "Flags.java:4: [MisplacedBits] Flags.a: Go has no bit-fields, and the struct is laid"
                + " out for go-386\n"
                + "fix: write @Struct(model = Model.C_X86_64), or compile with"
                + " -Ainplace.model=c-x86_64");
  }

  @Test
  void codesThatTheBitsDoNotHold() {
    assertThat(messagesOf("c-x86_64", "@Bits(6) Side a, @Bits(7) Side b, @Bits(9) Tone c"))
        .containsExactly(
            "Flags.java:4: [BadBits] Flags.a: demo.Flags.Side has codes up to 83, and 6 bits hold"
                + " numbers up to 63\nfix: write at least @Bits(7)",
            "Flags.java:4: [BadBits] Flags.c: a bit-field of an enum has no sign, and"
                + " demo.Flags.Tone has negative codes\nfix: declare it as an int of the code");
  }

  @Test
  @Tells(Code.BAD_BITS)
  void widthsThatDoNotFit() {
    assertThat(
            messagesOf(
                "c-i386",
                """
                @Bits(-1) int a,
                @Bits(33) int b,
                @Bits(2) boolean c,
                @Bits(1) Color d,
                @Bits(17) @Unsigned short e\
                """))
        .containsExactly(
            "Flags.java:4: [BadBits] Flags.a: int has 0 to 32 bits, not -1\n"
                + "fix: write a width from 1 on",
            "Flags.java:5: [BadBits] Flags.b: int has 0 to 32 bits, not 33\n"
                + "fix: write at most @Bits(32)",
            "Flags.java:6: [BadBits] Flags.c: boolean has 0 to 1 bits, not 2\n"
                + "fix: write at most @Bits(1)",
            "Flags.java:7: [BadBits] Flags.d: demo.Flags.Color has 3 constants, and 1 bits hold 2\n"
                + "fix: write at least @Bits(2)",
            "Flags.java:8: [BadBits] Flags.e: short has 0 to 16 bits, not 17\n"
                + "fix: write at most @Bits(16)");
    assertThat(messagesOf("c-i386", "@Bits(33) @Word long a"))
        .containsExactly(
            "Flags.java:4: [BadBits] Flags.a: word has 32 bits in c-i386, not 33\n"
                + "fix: write at most @Bits(32), or make it a long");
  }

  @Test
  void atomicOnes() {
    assertThat(messagesOf("c-x86_64", "@Atomic @Bits(3) int a"))
        .containsExactly(
            "Flags.java:4: [AtomicUnsupported] Flags.a: a bit-field shares its bytes with its"
                + " neighbours, which a write would have to keep\nfix: remove @Atomic, or declare"
                + " the bytes as one @Atomic number and shift by hand");
  }

  @Test
  void bitFieldsOfAllKinds() {
    assertThat(
            messagesOf(
                "c-x86_64",
                """
                @Bits(1) boolean a,
                @Bits(8) byte b,
                @Bits(3) @Unsigned short c,
                @Bits(32) int d,
                @Bits(64) long e,
                @Bits(63) @Word long f,
                @Bits(2) Color g,
                @Bits(0) int h,
                @Packed @Bits(value = 5, unnamed = true) @Unsigned byte i,
                @Bits(0) boolean j\
                """))
        .isEmpty();
  }
}
