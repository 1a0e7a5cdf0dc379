package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class BudgetMessagesTest {

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
  @Tells(Code.OVER_BUDGET)
  void structThatIsTooLarge() {
    assertThat(
            messagesOf(
                """
                @Struct
                @Budget(size = 16)
                record Tick(byte side, long time, int qty, byte level) {}\
                """))
        .containsExactly(
            """
            Ticks.java:6: [OverBudget] Ticks.Tick: it takes 24 bytes, 8 bytes too many for \
            size = 16; padding: 7 bytes behind side, 3 bytes behind level
            fix: write them in the order time, qty, side, level, which takes 16 bytes, or raise \
            the budget\
            """);
  }

  @Test
  void structWithTooMuchPadding() {
    assertThat(
            messagesOf(
                "@Struct @Budget(padding = 6) record Tick(byte side, long time) {}\n"
                    + "@Struct @Budget(padding = 0) record Flags(byte a, short b, byte c) {}"))
        .containsExactly(
            """
            Ticks.java:4: [OverBudget] Ticks.Tick: it has 7 bytes of padding, 1 byte too many for \
            padding = 6; padding: 7 bytes behind side
            fix: make fields smaller or remove some, or raise the budget\
            """,
            """
            Ticks.java:5: [OverBudget] Ticks.Flags: it has 2 bytes of padding, 2 bytes too many \
            for padding = 0; padding: 1 byte behind a, 1 byte behind c
            fix: write them in the order b, a, c, which takes 4 bytes, or raise the budget\
            """);
  }

  @Test
  void structOnTooManyCacheLines() {
    assertThat(
            messagesOf(
                """
                @Struct @Budget(cacheLines = 1) record Full(@Length(64) byte[] bytes) {}
                @Struct @Budget(cacheLines = 1) record More(@Length(65) byte[] bytes) {}\
                """))
        .containsExactly(
            """
            Ticks.java:5: [OverBudget] Ticks.More: it takes 65 bytes, 1 byte too many for \
            cacheLines = 1, which is 64 bytes; padding: no padding
            fix: make fields smaller or remove some, or raise the budget\
            """);
  }

  @Test
  void cacheLinesOfAnotherSize() {
    assertThat(
            messages(
                process(
                    List.of("inplace.cacheLine=128"),
                    ticks(
                        """
                        @Struct @Budget(cacheLines = 1) record Full(@Length(128) byte[] bytes) {}
                        @Struct @Budget(cacheLines = 1) record More(@Length(129) byte[] bytes) {}\
                        """))))
        .singleElement()
        .asString()
        .contains("it takes 129 bytes, 1 byte too many for cacheLines = 1, which is 128 bytes");
  }

  @Test
  void orderThatIsNotEnough() {
    assertThat(messagesOf("@Struct @Budget(size = 8) record Tick(byte a, long b, byte c) {}"))
        .containsExactly(
            """
            Ticks.java:4: [OverBudget] Ticks.Tick: it takes 24 bytes, 16 bytes too many for \
            size = 8; padding: 7 bytes behind a, 7 bytes behind c
            fix: write them in the order b, a, c, which takes 16 bytes, and make fields smaller; \
            or raise the budget\
            """);
  }

  @Test
  void allLimitsThatAreExceeded() {
    assertThat(
            messagesOf(
                "@Struct @Budget(size = 0, padding = 0, cacheLines = 0) record T(byte a, int b)"
                    + " {}"))
        .hasSize(3)
        .allMatch(message -> message.startsWith("Ticks.java:4: [OverBudget] Ticks.T: it "));
  }
}
