package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSizesTest {

  @Test
  void theLeastThatHoldsTheBytes() {
    int number = 0;
    for (long bytes = 17; bytes <= TextSizes.LARGEST; bytes++) {
      number += bytes > TextSizes.bytes(number) ? 1 : 0;
      assertThat(TextSizes.of(bytes)).isEqualTo(number);
    }
    assertThat(number).isEqualTo(TextSizes.COUNT - 1);
    assertThat(TextSizes.bytes(number)).isEqualTo(TextSizes.LARGEST);
  }

  @Test
  void wastesLessThanEightBytesOrAQuarter() {
    for (long bytes = 17; bytes <= TextSizes.LARGEST; bytes++) {
      long wasted = TextSizes.bytes(TextSizes.of(bytes)) - bytes;
      assertThat(wasted < 8 || 4 * wasted < bytes).as("%d of %d", wasted, bytes).isTrue();
    }
  }

  @Test
  void leaveNoMoreThanASixteenthOfALargestSlab() {
    for (int number = 0; number < TextSizes.COUNT; number++) {
      assertThat(Slabs.LARGEST % TextSizes.bytes(number)).isLessThanOrEqualTo(Slabs.LARGEST / 16);
    }
  }

  @Test
  void allAreMultiplesOfAWord() {
    for (int number = 0; number < TextSizes.COUNT; number++) {
      assertThat(TextSizes.bytes(number) % Long.BYTES).isEqualTo(0);
    }
  }
}
