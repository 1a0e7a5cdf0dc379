package dev.inplace.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static Result result(double bytes, Double... figures) {
    return new Result("map", "", "get", "one", 1000, List.of(figures), bytes);
  }

  @Test
  void figuresOfAllForksAreTakenTogether() {
    Summary summary = Summary.of(List.of(result(0, 5.0, 1.0), result(0, 3.0, 2.0, 4.0)));
    assertThat(summary).isEqualTo(new Summary(2, 3, 4, 0, 2));
  }

  @Test
  void aPercentileBetweenTwoFiguresLiesOnTheLineThatJoinsThem() {
    double[] sorted = {10, 20, 40};
    assertThat(Summary.percentile(sorted, 0.25)).isEqualTo(15, within(1e-12));
    assertThat(Summary.percentile(sorted, 0.75)).isEqualTo(30, within(1e-12));
    assertThat(Summary.percentile(sorted, 0)).isEqualTo(10);
    assertThat(Summary.percentile(sorted, 1)).isEqualTo(40);
  }

  @Test
  void oneFigureIsAllPercentiles() {
    assertThat(Summary.of(List.of(result(8, 7.0)))).isEqualTo(new Summary(7, 7, 7, 8, 1));
  }

  @Test
  void oneFigureThatWasDisturbedDoesNotChangeTheQuartile() {
    Summary calm = Summary.of(List.of(result(0, 1.0, 1.0, 1.0, 1.0, 1.0)));
    Summary disturbed = Summary.of(List.of(result(0, 1.0, 1.0, 1.0, 1.0, 90.0)));
    assertThat(disturbed.low()).isEqualTo(calm.low());
  }

  @Test
  void spreadIsTheDistanceOfTheQuartilesAsAPartOfTheLowOne() {
    assertThat(new Summary(10, 11, 15, 0, 1).spread()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void aRatioAboveOneMeansThatTheOtherTakesLonger() {
    Summary ours = new Summary(5, 5, 5, 0, 1);
    Summary other = new Summary(20, 20, 20, 0, 1);
    assertThat(ours.ratioTo(other)).isEqualTo(4);
    assertThat(other.ratioTo(ours)).isEqualTo(0.25);
  }

  @Test
  void nothingCannotBeSummedUp() {
    assertThatThrownBy(() -> Summary.of(List.of(result(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no figures");
  }
}
