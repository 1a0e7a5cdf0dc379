package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaddingAdviceTest {
  private static final List<String> ASKED = List.of("inplace.padding=warn");

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

  /** Messages about declarations that begin on line 4, where advice is asked for. */
  private static List<String> messagesOf(String declarations) {
    return messages(process(ASKED, ticks(declarations)));
  }

  @Test
  @Tells(Code.STRUCT_PADDING)
  void orderThatTakesFewerBytes() {
    Compilation compilation =
        process(
            ASKED,
            ticks(
                """
                @Struct
                record Tick(byte side, long time, short level, int qty) {}\
                """));
    assertThat(messages(compilation))
        .containsExactly(
            """
            Ticks.java:5: [StructPadding] Ticks.Tick: 9 of its 24 bytes are padding: 7 bytes \
            behind side, 2 bytes behind level
            fix: write them in the order time, qty, level, side, which takes 16 bytes, or write \
            @SuppressWarnings("StructPadding")\
            """);
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(compilation.warnings()).hasSize(1);
    assertThat(compilation.generatedSourceFile("demo.TickFlyweight")).isPresent();
  }

  @Test
  void onlyTheLargestPaddingsAreTold() {
    assertThat(
            messagesOf(
                """
                @Struct record Tick(
                    byte a, long b, byte c, int d, byte e, short f, byte g, long h, byte i, int j,
                    byte k, short l, byte m) {}\
                """))
        .singleElement()
        .asString()
        .contains(
            "bytes are padding: 7 bytes behind a, ", "bytes behind g, ", ", and 2 smaller ones\n");
  }

  @Test
  void adviceThatNobodyAskedFor() {
    assertThat(messages(process(ticks("@Struct record Tick(byte a, long b, byte c) {}"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Struct @SuppressWarnings(\"StructPadding\") record Tick(byte a, long b, byte c) {}",
        "@SuppressWarnings({\"unused\", \"StructPadding\", \"rawtypes\"})"
            + " @Struct record Tick(byte a, long b, byte c) {}",
        "@SuppressWarnings(\"StructPadding\") class Outer { interface Middle {"
            + " @Struct record Tick(byte a, long b, byte c) {} } }",
        "String KEY = \"StructPadding\";"
            + " @Struct @SuppressWarnings(KEY) record Tick(byte a, long b, byte c) {}",
      })
  void adviceThatIsSilenced(String declarations) {
    assertThat(messagesOf(declarations)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Struct @SuppressWarnings(\"structpadding\") record Tick(byte a, long b, byte c) {}",
        "@Struct @SuppressWarnings({}) record Tick(byte a, long b, byte c) {}",
        "@Struct @SuppressWarnings({\"OverBudget\", \"Shadowed\", \"padding\"})"
            + " record Tick(byte a, long b, byte c) {}",
        "@SuppressWarnings(\"StructPadding\") interface Beside {}"
            + " @Struct record Tick(byte a, long b, byte c) {}",
      })
  void adviceThatOthersDoNotSilence(String declarations) {
    assertThat(messagesOf(declarations))
        .singleElement()
        .asString()
        .startsWith("Ticks.java:4: [StructPadding] Ticks.Tick: 14 of its 24 bytes are padding: ");
  }

  @Test
  void errorsAreNotSilenced() {
    assertThat(
            messagesOf(
                """
                @SuppressWarnings({"BadAlign", "OverBudget"}) class Outer {
                  @Struct @SuppressWarnings("BadAlign") record Point(@Align(3) int x) {}
                  @Struct @Budget(size = 2) record Dot(int x) {}
                }\
                """))
        .hasSize(2);
  }

  @Test
  void structsThatNoOrderMakesSmaller() {
    assertThat(
            messagesOf(
                """
                @Struct record Best(long b, byte a, byte c) {}
                @Struct @Packed record Close(byte a, long b, byte c) {}
                @Struct record Mirrored(byte a, @Offset(8) long b, byte c) {}
                @Struct record Empty() {}\
                """))
        .isEmpty();
  }

  @Test
  void budgetThatIsExceededTellsTheOrder() {
    assertThat(messagesOf("@Struct @Budget(size = 16) record Tick(byte a, long b, byte c) {}"))
        .singleElement()
        .asString()
        .startsWith("Ticks.java:4: [OverBudget] Ticks.Tick: ")
        .contains("fix: write them in the order b, a, c, which takes 16 bytes, or raise");
  }
}
