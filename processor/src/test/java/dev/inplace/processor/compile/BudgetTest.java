package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.compile;
import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.processWith;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The costs that a budget counts, and the files of a struct that exceeds it. */
class BudgetTest {

  private static JavaFileObject ticks(String declarations) {
    return source(
        "demo.Ticks",
        """
        package demo;
        import dev.inplace.annotation.*;
        interface Ticks {
        %s
        }
        """
            .formatted(declarations));
  }

  /** Messages about declarations that begin on line 4. */
  private static List<String> messagesOf(String declarations) {
    return messages(process(ticks(declarations)));
  }

  @Test
  void nestedStructsCountWithTheirPadding() {
    assertThat(
            messagesOf(
                """
                @Struct record Point(int x, byte layer) {}
                @Struct @Budget(size = 19, padding = 3) record Line(Point from, byte kind, Point to) {}
                @Struct @Budget(size = 17, padding = 0)
                record Close(@Packed Point from, @Packed byte kind, @Packed Point to) {}\
                """))
        .containsExactly(
            """
            Ticks.java:5: [OverBudget] Ticks.Line: it takes 20 bytes, 1 byte too many for \
            size = 19; padding: 3 bytes behind kind
            fix: make fields smaller or remove some, or raise the budget\
            """);
  }

  @Test
  void nestedStructOverItsOwnBudgetIsToldThere() {
    assertThat(
            messagesOf(
                """
                @Struct @Budget(size = 4) record Point(int x, int y) {}
                @Struct @Budget(size = 16) record Line(Point from, Point to) {}\
                """))
        .singleElement()
        .asString()
        .startsWith("Ticks.java:4: [OverBudget] Ticks.Point: ");
  }

  @Test
  void paddingThatOffsetsAndAlignmentsAdd() {
    assertThat(
            messagesOf(
                "@Struct @Budget(padding = 60)"
                    + " record Tick(@Offset(8) byte a, @Align(32) @Packed long b) {}"))
        .isEmpty();
    assertThat(
            messagesOf(
                "@Struct @Budget(padding = 54)"
                    + " record Tick(@Offset(8) byte a, @Align(32) @Packed long b) {}"))
        .containsExactly(
            """
            Ticks.java:4: [OverBudget] Ticks.Tick: it has 55 bytes of padding, 1 byte too many for \
            padding = 54; padding: 24 bytes behind b, 23 bytes behind a, 8 bytes at the start
            fix: make fields smaller or remove some, or raise the budget\
            """);
  }

  @Test
  void structsWithinTheirBudget() {
    assertThat(
            messagesOf(
                """
                @Struct @Budget(size = 16, padding = 7, cacheLines = 1) record Exact(byte a, long b) {}
                @Struct @Budget(size = 0, padding = 0, cacheLines = 0) record Empty() {}
                @Struct @Budget record Any(byte a, long b) {}
                @Struct @Budget(size = -1, padding = Long.MIN_VALUE, cacheLines = -9)
                record Unlimited(byte a, long b) {}
                @Struct @Budget(size = Long.MAX_VALUE, cacheLines = Long.MAX_VALUE)
                record Large(@Length(Integer.MAX_VALUE) long[] longs) {}\
                """))
        .isEmpty();
  }

  /** Otherwise javac would tell of every use of its classes. */
  @Test
  void structOverItsBudgetHasItsClasses() {
    JavaFileObject ticks =
        ticks(
            """
            @Struct @Budget(size = 8) @StructMap(key = int.class)
            record Tick(byte a, long b) {
              static TickFlyweight of(IntTickMap map) { return map.find(7); }
            }
            @Struct record Trade(Tick tick) {}\
            """);
    assertThat(messages(compile(ticks)))
        .singleElement()
        .asString()
        .startsWith("Ticks.java:5: [OverBudget] Ticks.Tick: ");
    RecordingCompiler compiler = new RecordingCompiler();
    assertThat(messages(processWith(compiler, ticks))).hasSize(1);
    assertThat(compiler.origins())
        .containsKeys("demo.TickFlyweight", "demo.IntTickMap", "demo.TradeFlyweight");
  }
}
