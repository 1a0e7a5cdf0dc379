package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.compile;
import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Control over layouts that nobody should take: it ends soon, and in a message or good classes. */
class HostileLayoutsTest {
  private static JavaFileObject hostile(String declarations) {
    return source(
        "demo.Hostile",
        """
        package demo;
        import dev.inplace.annotation.*;
        public interface Hostile {
        %s
        }
        """
            .formatted(declarations));
  }

  private static List<String> messagesOf(String declarations) {
    return messages(process(hostile(declarations)));
  }

  private static void assertCompiles(String declarations) {
    assertThat(messages(compile(hostile(declarations)))).isEmpty();
  }

  @Test
  void offsetsBeyondTheDataModel() {
    String problem =
        " takes 2^63 bytes or more; go-amd64 has room for less than 1125899906842624 bytes\n"
            + "fix: lower its offsets or alignments; its padding is ";
    assertThat(
            messagesOf(
                """
                @Struct record A(@Offset(Long.MAX_VALUE) @Packed long a) {}
                @Struct record B(@Offset(Long.MAX_VALUE) long a, @Offset(Long.MAX_VALUE - 8) long b) {}
                @Struct record C(byte a, @Offset(Long.MAX_VALUE - 7) long b, @Align(1 << 28) long c) {}
                @Struct record D(@Offset((1L << 50) - 8) long a) {}
                @Struct record Fine(@Offset((1L << 50) - 16) long a) {}\
                """))
        .containsExactly(
            "Hostile.java:4: [StructTooLarge] Hostile.A: it"
                + problem
                + "2^63 bytes or more at the start",
            "Hostile.java:5: [StructTooLarge] Hostile.B: it"
                + problem
                + "2^63 bytes or more at the start",
            "Hostile.java:6: [StructTooLarge] Hostile.C: it"
                + problem
                + "9223372036854775799 bytes behind a",
            """
            Hostile.java:7: [StructTooLarge] Hostile.D: it takes 1125899906842624 bytes; go-amd64 \
            has room for less than 1125899906842624 bytes
            fix: lower its offsets or alignments; its padding is 1125899906842616 bytes at the \
            start\
            """);
  }

  @Test
  void alignmentsBeyondTheDataModel() {
    assertThat(
            messagesOf(
                """
                @Struct(model = Model.GO_386) record A(
                    @Align(1 << 28) @Length(16) int[] a, @Align(1 << 28) byte b) {}
                @Struct(model = Model.GO_386) record B(@Length(16) Page[] pages) {}
                @Struct(model = Model.GO_386) @Align(1 << 28) record Page(byte a) {}\
                """))
        .containsExactly(
            """
            Hostile.java:6: [StructTooLarge] Hostile.B: it takes 4294967296 bytes; go-386 has room \
            for less than 2147483647 bytes
            fix: make its fields smaller; pages alone takes 4294967296 bytes\
            """);
  }

  @Test
  void extremesThatAreGoodStructs() {
    assertCompiles(
        """
        @Struct record A(byte a, @Align(1 << 28) @Length(Integer.MAX_VALUE) long[] b) {}
        @Struct @Align(1 << 28) record Nothing() {}
        @Struct record Nothings(@Length(Integer.MAX_VALUE) Nothing[] a, byte b, Nothing c) {}
        @Struct record Far(@Offset(1 << 30) byte a, @Align(1 << 28) long b,
            @Offset(1L << 49) @Packed int c) {}
        @Struct @Align(16) @Packed @StructMap(key = Native.class)
        record Native(@Word long a, @Unsigned @Word @Length(0) long[] b) {}
        @Struct(pack = 1, model = Model.C_I386) @StructMap(key = int.class)
        record Close(boolean a, @Packed @Align(16) double b, @Offset(11) char c) {}
        """);
  }

  @Test
  void isolatedFieldsInsidePackedOnes() {
    assertCompiles(
        """
        @Struct @Packed record Counter(
            byte a, @Align(value = 64, isolate = true) long hits, byte b) {}
        @Struct @Packed @StructMap(key = long.class)
        record Counters(byte a, Counter counter, @Length(2) Counter[] more, byte b) {}
        @Struct(pack = 2) record Pair(byte a, Counter counter) {}
        """);
  }

  @Test
  void budgetsBeyondAllNumbers() {
    assertThat(
            messagesOf(
                """
                @Struct @Budget(size = Long.MAX_VALUE, cacheLines = Long.MAX_VALUE)
                record A(@Length(Integer.MAX_VALUE) long[] a) {}
                @Struct @Budget(cacheLines = (1 << 28) - 1)
                record B(@Length(Integer.MAX_VALUE) long[] a) {}\
                """))
        .containsExactly(
            """
            Hostile.java:7: [OverBudget] Hostile.B: it takes 17179869176 bytes, 56 bytes too many \
            for cacheLines = 268435455, which is 17179869120 bytes; padding: no padding
            fix: make fields smaller or remove some, or raise the budget\
            """);
  }
}
