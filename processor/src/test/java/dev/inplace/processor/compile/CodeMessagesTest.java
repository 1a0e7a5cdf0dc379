package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeMessagesTest {

  /** Messages about a record on line 3 with an enum. */
  private static List<String> messagesOf(String annotation, String constants) {
    return messages(
        process(
            source(
                "demo.Feed",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct %s record Feed(Side side) {}
                enum Side { %s }
                """
                    .formatted(annotation, constants))));
  }

  @Test
  @Tells(Code.BAD_CODE)
  void codesThatAreNone() {
    checkBad("@Code('B') BUY, SELL", "SELL has no code, and others have one");
    checkBad("@Code('B') BUY, @Code SELL", "SELL has no code, and others have one");
    checkBad("@Code(1) BUY, @Code(1) SELL", "BUY and SELL have the code 1");
    checkBad(
        "@Code(unknown = true) BUY, @Code(unknown = true) SELL",
        "both BUY and SELL stand for unknown codes");
    checkBad("@Code(1L << 32) BUY", "its codes need more than four bytes");
    checkBad("@Code(-1) BUY, @Code(0x8000_0000L) SELL", "its codes need more than four bytes");
  }

  private static void checkBad(String constants, String problem) {
    assertThat(messagesOf("", constants))
        .containsExactly(
            """
            Feed.java:3: [BadCode] Feed.side: demo.Side: %s
            fix: write @Code(n) on each constant, with numbers that differ, of at most 32 bits\
            """
                .formatted(problem));
  }

  @Test
  void goodCodes() {
    assertThat(messagesOf("", "@Code('B') BUY, @Code(-1) SELL, @Code(unknown = true) OTHER"))
        .isEmpty();
    assertThat(messagesOf("", "@Code(0xFFFF_FFFFL) BUY, @Code(0) SELL")).isEmpty();
  }

  @Test
  @Tells(Code.ENUM_BY_ORDINAL)
  void aNumberThatMayBeMeant() {
    String numbered = "BUY('B'), SELL('S'); Side(char code) {}";
    assertThat(messagesOf("", numbered))
        .containsExactly(
            """
            Feed.java:3: [EnumByOrdinal] Feed.side: demo.Side is stored as its ordinal, 0 to 1, and its constructor takes a number that may be meant
            fix: write @Code(n) on each constant, or @SuppressWarnings("EnumByOrdinal") on the record\
            """);
    assertThat(messagesOf("@SuppressWarnings(\"EnumByOrdinal\")", numbered)).isEmpty();
    assertThat(messagesOf("", "@Code('B') BUY('B'); Side(char code) {}")).isEmpty();
    assertThat(messagesOf("", "BUY(\"B\", 1); Side(String name, int x) {}")).isEmpty();
    assertThat(messagesOf("", "BUY(0.5); Side(double weight) {}")).isEmpty();
  }
}
