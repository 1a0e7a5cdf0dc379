package dev.inplace.processor.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConstantsChangedTest {

  private static String words(List<String> before, List<String> now) {
    return ConstantsChanged.of("side", before, now).map(Difference::text).orElse("");
  }

  private static boolean isBreaking(List<String> before, List<String> now) {
    return ConstantsChanged.of("side", before, now).orElseThrow().isBreaking();
  }

  @Test
  void same() {
    assertThat(words(List.of("BUY", "SELL"), List.of("BUY", "SELL"))).isEmpty();
  }

  @Test
  void reordered() {
    assertThat(words(List.of("BUY", "SELL"), List.of("SELL", "BUY")))
        .isEqualTo("side: enum constants reordered: BUY from 0 to 1, SELL from 1 to 0");
    assertThat(isBreaking(List.of("BUY", "SELL"), List.of("SELL", "BUY"))).isTrue();
  }

  @Test
  void appended() {
    assertThat(words(List.of("BUY"), List.of("BUY", "SELL", "SHORT")))
        .isEqualTo("side: enum constants appended: SELL, SHORT");
    assertThat(isBreaking(List.of("BUY"), List.of("BUY", "SELL"))).isFalse();
  }

  @Test
  void removed() {
    assertThat(words(List.of("BUY", "SELL", "SHORT"), List.of("BUY", "SHORT")))
        .isEqualTo("side: enum constants changed: SELL (1) removed, SHORT from 2 to 1");
    assertThat(isBreaking(List.of("BUY", "SELL"), List.of("BUY"))).isTrue();
  }

  @Test
  void renamed() {
    assertThat(words(List.of("BUY", "SELL"), List.of("BID", "SELL")))
        .isEqualTo("side: enum constants changed: BUY (0) renamed to BID");
  }

  @Test
  void addedInBetween() {
    assertThat(words(List.of("BUY", "SELL"), List.of("BUY", "HOLD", "SELL")))
        .isEqualTo("side: enum constants changed: SELL from 1 to 2, HOLD (1) added");
  }

  @Test
  void manyAtOnce() {
    assertThat(words(List.of("A", "B", "C", "D", "E", "F"), List.of("F", "A", "B", "C", "D", "E")))
        .isEqualTo(
            "side: enum constants reordered: A from 0 to 1, B from 1 to 2, C from 2 to 3,"
                + " D from 3 to 4 and 2 more");
  }
}
