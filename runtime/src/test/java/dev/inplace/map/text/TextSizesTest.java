package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.memory.Blocks;
import org.junit.jupiter.api.Test;

class TextSizesTest {

  @Test
  void theLeastThatHoldsTheBytes() {
    int number = 0;
    for (long bytes = 1; bytes <= TextSizes.LARGEST; bytes++) {
      number += bytes > TextSizes.bytes(number) ? 1 : 0;
      assertThat(TextSizes.of(bytes)).isEqualTo(number);
    }
    assertThat(number).isEqualTo(TextSizes.COUNT - 1);
    assertThat(TextSizes.bytes(number)).isEqualTo(TextSizes.LARGEST);
  }

  @Test
  void wasteLessThanFourBytesOrAQuarter() {
    for (long bytes = 1; bytes <= TextSizes.LARGEST; bytes++) {
      long wasted = TextSizes.bytes(TextSizes.of(bytes)) - bytes;
      assertThat(wasted < 4 || 4 * wasted < bytes || bytes < 8)
          .as("%d of %d", wasted, bytes)
          .isTrue();
    }
  }

  @Test
  void leaveNoMoreThanASixteenthOfALargestBlock() {
    for (int number = 0; number < TextSizes.COUNT; number++) {
      assertThat(Blocks.LARGEST % TextSizes.bytes(number)).isLessThanOrEqualTo(Blocks.LARGEST / 16);
    }
  }

  @Test
  void allHoldAWord() {
    for (int number = 0; number < TextSizes.COUNT; number++) {
      assertThat(TextSizes.bytes(number)).isGreaterThanOrEqualTo(Long.BYTES);
    }
  }
}
