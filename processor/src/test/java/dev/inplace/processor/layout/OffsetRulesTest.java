package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.NATURAL;
import static dev.inplace.processor.layout.Control.at;
import static dev.inplace.processor.layout.Control.isolated;
import static dev.inplace.processor.layout.Control.packedAt;
import static dev.inplace.processor.layout.LayoutAssertions.assertLayout;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.placed;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.Placement;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Given offsets, which no compiler has. */
class OffsetRulesTest {

  private static StructLayout layout(Struct struct) {
    return new Layouter().layout(struct);
  }

  /** Rule, struct, expected offsets, size and alignment. */
  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            "offset",
            placed(struct(BYTE, INT, BYTE), NATURAL, at(16)),
            List.of(0L, 16L, 20L),
            24,
            4),
        arguments("offset of the first", placed(struct(INT), at(8)), List.of(8L), 12, 4),
        arguments(
            "packed offset",
            placed(struct(BYTE, INT), NATURAL, packedAt(3)),
            List.of(0L, 3L),
            7,
            1),
        arguments(
            "offset of nothing, and its byte",
            placed(struct(BYTE, nested()), NATURAL, at(7)),
            List.of(0L, 7L),
            8,
            1),
        arguments(
            "offset and alignment",
            placed(
                struct(BYTE, BYTE), NATURAL, new Placement(false, 8, false, OptionalLong.of(24))),
            List.of(0L, 24L),
            32,
            8),
        arguments(
            "offset behind an isolated field",
            placed(struct(LONG, LONG), isolated(64), at(64)),
            List.of(0L, 64L),
            128,
            64));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule(String rule, Struct struct, List<Long> offsets, long size, long alignment) {
    assertLayout(struct, offsets, size, alignment);
  }

  @Test
  void offsetsBeyondAllNumbersStayThere() {
    StructLayout layout = layout(placed(struct(LONG, LONG), packedAt(Long.MAX_VALUE - 4)));
    assertThat(layout.fields().getFirst().end()).isEqualTo(Long.MAX_VALUE);
    assertThat(layout.size()).isEqualTo(Long.MAX_VALUE);
    assertThat(
            layout(
                    placed(
                        struct(LONG),
                        new Placement(true, 1 << 28, true, OptionalLong.of(Long.MAX_VALUE))))
                .size())
        .isEqualTo(Long.MAX_VALUE);
  }
}
