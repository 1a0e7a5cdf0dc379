package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class BigEndianTest {

  @Test
  void noLayoutAsksForAlignmentOrAnotherOrder() {
    List<ValueLayout> layouts =
        List.of(
            BigEndian.BYTE,
            BigEndian.SHORT,
            BigEndian.CHAR,
            BigEndian.INT,
            BigEndian.LONG,
            BigEndian.FLOAT,
            BigEndian.DOUBLE);
    assertThat(layouts).allMatch(layout -> layout.byteAlignment() == 1);
    assertThat(layouts.subList(1, layouts.size()))
        .allMatch(layout -> layout.order() == ByteOrder.BIG_ENDIAN);
    assertThat(layouts.stream().map(ValueLayout::byteSize))
        .containsExactly(1L, 2L, 2L, 4L, 8L, 4L, 8L);
  }
}
