package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetMessagesTest {
  private static final String IN_ORDER = ", and components in the order of their offsets";

  /** Messages about a record whose components begin on line 4. */
  private static List<String> messagesOf(String components) {
    return messages(
        process(
            source(
                "demo.Packet",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct record Packet(
                %s) {}
                """
                    .formatted(components))));
  }

  @Test
  @Tells(Code.BAD_OFFSET)
  void offsetsWhereOthersLie() {
    assertThat(
            messagesOf(
                """
                int a,
                @Offset(2) @Packed short b,
                @Offset(16) @Length(2) int[] c,
                @Offset(8) int d\
                """))
        .containsExactly(
            """
            Packet.java:5: [BadOffset] Packet.b: @Offset(2) is below 4, where the bytes of a end
            fix: write at least @Offset(4)\
            """
                + IN_ORDER,
            """
            Packet.java:7: [BadOffset] Packet.d: @Offset(8) is below 24, where the bytes of c end
            fix: write at least @Offset(24)\
            """
                + IN_ORDER);
  }

  @Test
  void leastOffsetThatIsAdvisedIsAligned() {
    assertThat(messagesOf("byte a,\n@Offset(0) long b"))
        .containsExactly(
            """
            Packet.java:5: [BadOffset] Packet.b: @Offset(0) is below 1, where the bytes of a end
            fix: write at least @Offset(8)\
            """
                + IN_ORDER);
  }

  @Test
  void offsetAmongBytesThatAreIsolated() {
    assertThat(
            messagesOf(
                """
                @Align(value = 64, isolate = true) long a,
                @Offset(8) byte b,
                @Offset(64) byte fine\
                """))
        .containsExactly(
            """
            Packet.java:5: [BadOffset] Packet.b: @Offset(8) is below 64, where the bytes of a, which is isolated, end
            fix: write at least @Offset(64)\
            """
                + IN_ORDER);
  }

  @Test
  void offsetBehindAFieldOfNoBytes() {
    assertThat(
            messagesOf(
                "@Offset(8) @Length(0) int[] a,\n@Offset(4) int b,\n@Offset(8) @Length(0) int[] c"))
        .containsExactly(
            """
            Packet.java:5: [BadOffset] Packet.b: @Offset(4) is below 8, where the bytes of a end
            fix: write at least @Offset(8)\
            """
                + IN_ORDER);
  }

  @Test
  void offsetsThatAreMisaligned() {
    String packed = "\nfix: write @Packed beside it, if it really lies there";
    assertThat(
            messagesOf(
                """
                @Offset(1) short a,
                @Offset(12) long b,
                @Offset(20) @Packed @Align(8) int c,
                @Offset(26) @Align(2) int d,
                @Offset(31) @Packed long fine\
                """))
        .containsExactly(
            "Packet.java:4: [BadOffset] Packet.a: @Offset(1) is no multiple of its alignment, 2"
                + packed,
            "Packet.java:5: [BadOffset] Packet.b: @Offset(12) is no multiple of its alignment, 8"
                + packed,
            "Packet.java:6: [BadOffset] Packet.c: @Offset(20) is no multiple of its alignment, 8\n"
                + "fix: remove @Align, if it really lies there, or write a multiple of 8",
            "Packet.java:7: [BadOffset] Packet.d: @Offset(26) is no multiple of its alignment, 4"
                + packed);
  }

  @Test
  void offsetsBeforeTheStruct() {
    String fix = "\nfix: write the number of bytes from the struct's first";
    assertThat(messagesOf("@Offset(-1) byte a,\n@Offset(Long.MIN_VALUE) byte b"))
        .containsExactly(
            "Packet.java:4: [BadOffset] Packet.a: @Offset(-1) is before the struct begins" + fix,
            "Packet.java:5: [BadOffset] Packet.b: @Offset(-9223372036854775808) is before the "
                + "struct begins"
                + fix);
  }

  @Test
  void offsetsThatMirrorAStruct() {
    assertThat(
            messagesOf(
                """
                @Offset(0) byte a,
                @Offset(8) long b,
                @Packed short c,
                @Offset(1 << 20) int d,
                int e\
                """))
        .isEmpty();
  }
}
