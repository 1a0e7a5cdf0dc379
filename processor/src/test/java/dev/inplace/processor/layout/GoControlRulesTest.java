package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.ALL_PACKED;
import static dev.inplace.processor.layout.Control.aligned;
import static dev.inplace.processor.layout.Control.allAligned;
import static dev.inplace.processor.layout.LayoutAssertions.assertLayout;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.placed;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Control, which Go has none of, in Go's data models. */
class GoControlRulesTest {

  private static StructLayout layout(Struct struct) {
    return new Layouter().layout(struct);
  }

  /** Rule, struct, expected offsets, size and alignment. */
  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            "G7 before the alignment",
            packed(allAligned(16), struct(LONG, array(LONG, 0))),
            List.of(0L, 8L),
            16,
            16),
        arguments(
            "G7 in a packed struct",
            packed(ALL_PACKED, struct(BYTE, LONG, nested())),
            List.of(0L, 1L, 9L),
            10,
            1),
        arguments(
            "G7 not behind aligned nothing",
            placed(struct(nested(), array(LONG, 0)), aligned(32)),
            List.of(0L, 0L),
            0,
            32));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule(String rule, Struct struct, List<Long> offsets, long size, long alignment) {
    assertLayout(struct, offsets, size, alignment);
  }

  @Test
  void largestAlignmentOfTheLargestArray() {
    FieldType page = new FieldType.Nested(packed(allAligned(1 << 28), struct(BYTE)));
    StructLayout layout = layout(struct(BYTE, array(page, Integer.MAX_VALUE)));
    assertThat(layout.fields().getLast().offset()).isEqualTo(1L << 28);
    assertThat(layout.size()).isEqualTo((1L << 28) * (Integer.MAX_VALUE + 1L));
    assertThat(layout.padding()).isEqualTo((1L << 28) - 1);
  }
}
