package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.ALL_PACKED;
import static dev.inplace.processor.layout.Control.NATURAL;
import static dev.inplace.processor.layout.Control.isolated;
import static dev.inplace.processor.layout.Control.pack;
import static dev.inplace.processor.layout.LayoutAssertions.assertLayout;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.placed;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.Placement;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Isolated fields, which no compiler has. */
class IsolationRulesTest {
  private static final Placement ALONE = isolated(64);

  private static StructLayout layout(Struct struct) {
    return new Layouter().layout(struct);
  }

  /** Rule, struct, expected offsets, size and alignment. */
  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            "isolated between others",
            placed(struct(BYTE, LONG, BYTE), NATURAL, ALONE),
            List.of(0L, 64L, 128L),
            192,
            64),
        arguments("isolated alone", placed(struct(LONG), ALONE), List.of(0L), 64, 64),
        arguments(
            "isolated beside isolated",
            placed(struct(LONG, LONG), ALONE, ALONE),
            List.of(0L, 64L),
            128,
            64),
        arguments(
            "isolated and larger than its run",
            placed(struct(array(BYTE, 65), BYTE), ALONE),
            List.of(0L, 128L),
            192,
            64),
        arguments(
            "isolated in a packed struct",
            packed(ALL_PACKED, placed(struct(BYTE, LONG, LONG), NATURAL, ALONE)),
            List.of(0L, 64L, 128L),
            192,
            64),
        arguments(
            "isolated within pack",
            packed(pack(16), placed(struct(BYTE, INT, BYTE), NATURAL, isolated(16))),
            List.of(0L, 16L, 32L),
            48,
            16),
        arguments(
            "isolated in less than it takes",
            placed(struct(BYTE, LONG, BYTE), NATURAL, isolated(1)),
            List.of(0L, 8L, 16L),
            24,
            8),
        arguments(
            "isolated nothing",
            placed(struct(BYTE, nested(), BYTE), NATURAL, ALONE),
            List.of(0L, 64L, 128L),
            192,
            64));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule(String rule, Struct struct, List<Long> offsets, long size, long alignment) {
    assertLayout(struct, offsets, size, alignment);
  }

  @Test
  void isolatedFieldKeepsItsRunFree() {
    List<FieldLayout> fields = layout(placed(struct(LONG, BYTE), isolated(64))).fields();
    assertThat(fields).extracting(FieldLayout::end).containsExactly(8L, 65L);
    assertThat(fields).extracting(FieldLayout::free).containsExactly(64L, 65L);
  }
}
