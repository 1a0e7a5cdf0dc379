package dev.inplace.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void wordsAreFlushLeftAndNumbersFlushRight() {
    Table table = new Table(1, "subject", "ns");
    table.add("HPPC", "4.10");
    table.add("a", "12.5");
    assertThat(table)
        .hasToString(
            """
            | subject |   ns |
            |---------|-----:|
            | HPPC    | 4.10 |
            | a       | 12.5 |
            """);
  }

  @Test
  void aRowThatDoesNotFitIsRefused() {
    Table table = new Table(1, "subject", "ns");
    assertThatThrownBy(() -> table.add("HPPC")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbersHaveAsManyDigitsAsOneCanBelieve() {
    assertThat(Numbers.plain(1234.5)).isEqualTo("1235");
    assertThat(Numbers.plain(12.34)).isEqualTo("12.3");
    assertThat(Numbers.plain(1.234)).isEqualTo("1.23");
    assertThat(Numbers.plain(Double.NaN)).isEqualTo("–");
    assertThat(Numbers.bytes(0.01)).isEqualTo("0");
    assertThat(Numbers.percent(0.034)).isEqualTo("3 %");
  }

  @Test
  void powersOfTenAreWrittenAsSuch() {
    assertThat(Numbers.power(1_000)).isEqualTo("10³");
    assertThat(Numbers.power(10_000_000)).isEqualTo("10⁷");
    assertThat(Numbers.power(3_000)).isEqualTo("3000");
  }
}
