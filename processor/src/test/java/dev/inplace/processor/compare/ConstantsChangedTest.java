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
  void codesInAnyOrder() {
    assertThat(words(List.of("BUY=66", "SELL=83"), List.of("SELL=83", "BUY=66"))).isEmpty();
  }

  @Test
  void codesAdded() {
    assertThat(words(List.of("SELL=83"), List.of("BUY=66", "OTHER=?", "SELL=83")))
        .isEqualTo("side: enum codes added: BUY=66, OTHER=?");
    assertThat(isBreaking(List.of("SELL=83"), List.of("BUY=66", "SELL=83"))).isFalse();
  }

  @Test
  void codesChanged() {
    assertThat(words(List.of("BUY=66", "SELL=83", "GONE=1"), List.of("BID=66", "SELL=84")))
        .isEqualTo(
            "side: enum codes changed: BUY=66 renamed to BID, SELL=83 to SELL=84, GONE=1 removed");
    assertThat(isBreaking(List.of("BUY=66"), List.of("BUY=67"))).isTrue();
  }

  @Test
  void codesInsteadOfOrdinals() {
    assertThat(words(List.of("BUY", "SELL"), List.of("BUY=0", "SELL=1")))
        .isEqualTo("side: enum codes changed: BUY to BUY=0, SELL to SELL=1");
    assertThat(isBreaking(List.of("BUY"), List.of("BUY=66"))).isTrue();
  }

  @Test
  void manyAtOnce() {
    assertThat(words(List.of("A", "B", "C", "D", "E", "F"), List.of("F", "A", "B", "C", "D", "E")))
        .isEqualTo(
            "side: enum constants reordered: A from 0 to 1, B from 1 to 2, C from 2 to 3,"
                + " D from 3 to 4 and 2 more");
  }
}
