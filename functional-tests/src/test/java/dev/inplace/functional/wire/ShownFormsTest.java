package dev.inplace.functional.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.tool.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of wire formats in the tool that shows a file without the user's classes. */
class ShownFormsTest {
  @TempDir private Path folder;

  private String show(Path file) {
    StringWriter out = new StringWriter();
    int code = Tool.run(new PrintWriter(out), new PrintWriter(out), "file", file.toString());
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  @Test
  void enumsByTheirCodes() throws IOException {
    Path file = folder.resolve("quotes");
    try (Arena arena = Arena.ofConfined()) {
      QuoteSpan quotes = QuoteSpan.allocate(arena, 1);
      quotes.at(0).side(Quote.Side.SELL).kind(Quote.Kind.LIMIT).flag(Quote.Flag.HIGH);
      quotes.seal(file);
    }
    assertThat(show(file)).contains("side SELL, kind LIMIT, flag HIGH, ");
  }

  @Test
  void integersOfAnyBytesInEitherOrder() throws IOException {
    Path file = folder.resolve("odd");
    try (Arena arena = Arena.ofConfined()) {
      BigOddSpan odd = BigOddSpan.allocate(arena, 1);
      odd.at(0).three(-3).color(0xFF00FF).five(-5).time(1L << 47).rows(1, 7).little(-6);
      odd.seal(file);
    }
    assertThat(show(file))
        .contains("three -3, color 16711935, five -5, time 140737488355328, ")
        .contains("rows [0, 7], little -6}");
  }

  @Test
  void otherTextsAsBytes() throws IOException {
    Path file = folder.resolve("orders");
    try (Arena arena = Arena.ofConfined()) {
      AddOrderSpan orders = AddOrderSpan.allocate(arena, 1);
      orders.at(0).stock("IBM");
      orders.seal(file);
    }
    assertThat(show(file)).contains("stock 0x49424d2020202020, ");
  }
}
