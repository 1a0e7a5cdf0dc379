package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadFactorTest {

  /** Go 1.23's: the number of entries that makes a map of 2^B buckets grow. */
  @Test
  void mapsGrowWhereGosDo() {
    long[] growthPoints = {9, 14, 27, 53, 105, 209, 417, 833, 1665, 3329};
    for (int b = 0; b < growthPoints.length; b++) {
      assertThat(LoadFactor.CLASSIC.exceeded(growthPoints[b] - 1, b)).isFalse();
      assertThat(LoadFactor.CLASSIC.exceeded(growthPoints[b], b)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "8, 0",
    "9, 1",
    "13, 1",
    "14, 2",
    "26, 2",
    "27, 3",
    "1000, 8",
    "1000000, 18",
    "10000000000, 31"
  })
  void anExpectedSizeGivesB(long entries, int b) {
    assertThat(LoadFactor.CLASSIC.log2Buckets(entries)).isEqualTo(b);
  }

  @Test
  void theLeastSufficientBIsTaken() {
    for (long entries = 0; entries < 100_000; entries++) {
      int b = LoadFactor.CLASSIC.log2Buckets(entries);
      assertThat(LoadFactor.CLASSIC.exceeded(entries, b)).isFalse();
      assertThat(b == 0 || LoadFactor.CLASSIC.exceeded(entries, b - 1)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {(13L << 47) + 1, 1L << 62, Long.MAX_VALUE})
  void moreThanEverFitIsRefused(long entries) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadFactor.CLASSIC.log2Buckets(entries))
        .withMessage("a map for " + entries + " entries is too large");
  }

  @Test
  void theLargestIsNot() {
    assertThat(LoadFactor.CLASSIC.log2Buckets(13L << 47)).isEqualTo(48);
  }

  /** Of one bucket two slots stay empty, where look-ups end. */
  @Test
  void flatMapsGrowAtElevenSixteenths() {
    long[] most = {6, 11, 22, 44, 88, 176};
    for (int b = 0; b < most.length; b++) {
      assertThat(LoadFactor.FLAT.exceeded(most[b], b)).isFalse();
      assertThat(LoadFactor.FLAT.exceeded(most[b] + 1, b)).isTrue();
    }
  }
}
