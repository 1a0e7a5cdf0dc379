package dev.inplace.functional.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chart of README shows the figures of the page on performance. */
class ChartTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern BARS =
      Pattern.compile("([a-z][a-z, ]+): ([0-9.]+) and ([0-9.]+)\\.");

  @Test
  void showsTheTable() throws IOException {
    String chart = Files.readString(DOCS.resolve("images/map-ratios.svg"));
    String description = chart.substring(chart.indexOf("<desc"), chart.indexOf("</desc>"));
    String page = Files.readString(DOCS.resolve("performance.md"));
    MatchResult[] bars = BARS.matcher(description).results().toArray(MatchResult[]::new);
    assertThat(bars).hasSize(7);
    for (MatchResult bar : bars) {
      assertThat(page)
          .contains("| %s | %s | %s |".formatted(bar.group(1), bar.group(2), bar.group(3)));
      assertThat(chart).contains(">" + bar.group(2) + "<", ">" + bar.group(3) + "<");
    }
  }
}
