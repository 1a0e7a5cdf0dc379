package dev.inplace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class TailTest {
  @Test
  void aSizeEndsWithTheLastElement() {
    assertThat(Tail.size(16, 10, 4, 0)).isEqualTo(16);
    assertThat(Tail.size(16, 10, 4, 1)).isEqualTo(16);
    assertThat(Tail.size(16, 10, 4, 2)).isEqualTo(18);
    assertThat(Tail.size(16, 16, 0, Integer.MAX_VALUE)).isEqualTo(16);
  }

  @Test
  void aSizeThatNoLongHoldsIsTheGreatest() {
    long stride = 1L << 40;
    assertThat(Tail.size(16, 8, stride, 1 << 22)).isEqualTo((1L << 62) + 8);
    assertThat(Tail.size(16, 8, stride, 1 << 23)).isEqualTo(Long.MAX_VALUE);
    assertThat(Tail.size(16, 8, stride, Integer.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(
            () -> Tail.within(MemorySegment.NULL, 0, 16, 8, stride, Integer.MAX_VALUE, "A.b"))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageStartingWith("checkptr: A.b at offset 8 does not fit: 2147483647 elements");
  }
}
