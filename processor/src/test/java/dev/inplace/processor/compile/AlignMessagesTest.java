package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignMessagesTest {
  private static final String NO_ALIGNMENT =
      " is no alignment\nfix: write a power of two, from 1 to 268435456";

  /** Messages about declarations that begin on line 4. */
  private static List<String> messagesOf(String declarations) {
    return messages(
        process(
            source(
                "demo.Shapes",
                """
                package demo;
                import dev.inplace.annotation.*;
                interface Shapes {
                %s
                }
                """
                    .formatted(declarations))));
  }

  @Test
  @Tells(Code.BAD_ALIGN)
  void numbersThatAreNoAlignments() {
    assertThat(
            messagesOf(
                """
                @Struct @Align(3) record Point(
                    @Align(0) int a,
                    @Align(-8) int b,
                    @Align(24) int c,
                    @Align(1 << 29) int d,
                    @Align(Integer.MIN_VALUE) int e,
                    @Align(1 << 28) int fine,
                    @Align(1) int alsoFine) {}\
                """))
        .containsExactly(
            "Shapes.java:4: [BadAlign] Shapes.Point: @Align(3)" + NO_ALIGNMENT,
            "Shapes.java:5: [BadAlign] Shapes.Point.a: @Align(0)" + NO_ALIGNMENT,
            "Shapes.java:6: [BadAlign] Shapes.Point.b: @Align(-8)" + NO_ALIGNMENT,
            "Shapes.java:7: [BadAlign] Shapes.Point.c: @Align(24)" + NO_ALIGNMENT,
            "Shapes.java:8: [BadAlign] Shapes.Point.d: @Align(536870912)" + NO_ALIGNMENT,
            "Shapes.java:9: [BadAlign] Shapes.Point.e: @Align(-2147483648)" + NO_ALIGNMENT);
  }

  @Test
  void isolatedRecord() {
    assertThat(
            messagesOf(
                """
                @Struct @Align(value = 64, isolate = true)
                record Point(int x) {}\
                """))
        .containsExactly(
            """
            Shapes.java:5: [BadAlign] Shapes.Point: a whole struct is not isolated within anything
            fix: write @Align(n) alone: the struct's size is a multiple of n, too\
            """);
  }

  @Test
  void isolatedBeyondPack() {
    assertThat(
            messagesOf(
                """
                @Struct(pack = 16) record Counter(
                    @Align(value = 64, isolate = true) long hits,
                    @Align(value = 16, isolate = true) long misses) {}\
                """))
        .containsExactly(
            """
            Shapes.java:5: [BadAlign] Shapes.Counter.hits: nothing in a struct with pack = 16 has \
            64 bytes for itself
            fix: remove isolate = true, or pack\
            """);
  }

  @Test
  void isolatedInAPackedRecord() {
    assertThat(
            messagesOf(
                """
                @Struct @Packed record Counter(
                    byte a, @Align(value = 64, isolate = true) long hits, byte b) {}\
                """))
        .isEmpty();
  }

  @Test
  void allErrorsOfARecordAtOnce() {
    assertThat(
            messagesOf(
                """
                @Struct(pack = 5) @Align(6) record Point(
                    @Align(7) @Offset(-1) int x,
                    @Word @Align(9) int y) {}\
                """))
        .extracting(message -> message.substring(0, message.indexOf(':', 15)))
        .containsExactly(
            "Shapes.java:4: [BadAlign] Shapes.Point",
            "Shapes.java:4: [BadPack] Shapes.Point",
            "Shapes.java:5: [BadAlign] Shapes.Point.x",
            "Shapes.java:5: [BadOffset] Shapes.Point.x",
            "Shapes.java:6: [MisplacedWord] Shapes.Point.y",
            "Shapes.java:6: [BadAlign] Shapes.Point.y");
  }
}
