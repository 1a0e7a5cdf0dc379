package dev.inplace.processor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSizeTest {

  @Test
  void twentyStructsTakeLessThan100Kilobytes() {
    assertThat(TwentyStructs.reports()).hasSize(20);
    assertThat(
            Page.of(TwentyStructs.reports(), CacheLine.USUAL, List.of())
                .getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(100_000);
  }
}
