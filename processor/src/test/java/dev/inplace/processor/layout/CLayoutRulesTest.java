package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.ALL_PACKED;
import static dev.inplace.processor.layout.Control.NATURAL;
import static dev.inplace.processor.layout.Control.PACKED;
import static dev.inplace.processor.layout.Control.aligned;
import static dev.inplace.processor.layout.Control.allAligned;
import static dev.inplace.processor.layout.Control.pack;
import static dev.inplace.processor.layout.Control.packedAndAligned;
import static dev.inplace.processor.layout.LayoutAssertions.assertLayout;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.placed;
import static dev.inplace.processor.layout.Structs.struct;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of C, by the names that the layouter gives them; gcc gives the same numbers. */
class CLayoutRulesTest {

  /** A struct of one byte in a run of its own alignment. */
  private static FieldType block(long alignment) {
    return new FieldType.Nested(packed(allAligned(alignment), struct(BYTE)));
  }

  /** Rule, struct, expected offsets, size and alignment. */
  static Stream<Arguments> rules() {
    FieldType empty = nested();
    Packing packedAndAligned = new Packing(true, 0, 4);
    return Stream.of(
        arguments("C1 sizes", struct(BYTE, SHORT, INT, LONG), List.of(0L, 2L, 4L, 8L), 16, 8),
        arguments("C1 an enum is an int", struct(BYTE, enumeration(2)), List.of(0L, 4L), 8, 4),
        arguments("C1 word", struct(BYTE, WORD), List.of(0L, 8L), 16, 8),
        arguments("C2 array", struct(BYTE, array(INT, 3)), List.of(0L, 4L), 16, 4),
        arguments("C2 array of nothing", struct(BYTE, array(LONG, 0)), List.of(0L, 8L), 8, 8),
        arguments(
            "C3 aligned field",
            placed(struct(BYTE, INT), NATURAL, aligned(16)),
            List.of(0L, 16L),
            32,
            16),
        arguments(
            "C4 packed struct",
            packed(ALL_PACKED, struct(BYTE, LONG, SHORT)),
            List.of(0L, 1L, 9L),
            11,
            1),
        arguments(
            "C4 packed field",
            placed(struct(BYTE, LONG, SHORT), NATURAL, PACKED),
            List.of(0L, 1L, 10L),
            12,
            2),
        arguments(
            "C4 packed and aligned field",
            placed(struct(BYTE, LONG), NATURAL, packedAndAligned(4)),
            List.of(0L, 4L),
            12,
            4),
        arguments(
            "C4 aligned field of a packed struct",
            packed(ALL_PACKED, placed(struct(BYTE, LONG, BYTE), NATURAL, aligned(2))),
            List.of(0L, 2L, 10L),
            12,
            2),
        arguments(
            "C4 nothing changes inside",
            packed(ALL_PACKED, struct(BYTE, nested(BYTE, INT))),
            List.of(0L, 1L),
            9,
            1),
        arguments(
            "C4 drops what is given to a type",
            placed(struct(BYTE, block(16)), NATURAL, PACKED),
            List.of(0L, 1L),
            17,
            1),
        arguments(
            "C5 never lowers",
            placed(struct(BYTE, INT), NATURAL, aligned(2)),
            List.of(0L, 4L),
            8,
            4),
        arguments("C6 pack", packed(pack(2), struct(BYTE, LONG, INT)), List.of(0L, 2L, 10L), 14, 2),
        arguments(
            "C6 caps aligned fields",
            packed(pack(4), placed(struct(BYTE, BYTE), NATURAL, aligned(16))),
            List.of(0L, 4L),
            8,
            4),
        arguments(
            "C6 nothing changes inside",
            packed(pack(2), struct(BYTE, nested(BYTE, INT))),
            List.of(0L, 2L),
            10,
            2),
        arguments("C6 beyond all", packed(pack(16), struct(BYTE, LONG)), List.of(0L, 8L), 16, 8),
        arguments(
            "C6 of a packed struct",
            packed(new Packing(true, 4, 1), placed(struct(BYTE, LONG), NATURAL, aligned(8))),
            List.of(0L, 4L),
            12,
            4),
        arguments("C7 aligned struct", packed(allAligned(16), struct(BYTE)), List.of(0L), 16, 16),
        arguments("C7 never lowers", packed(allAligned(2), struct(LONG)), List.of(0L), 8, 8),
        arguments(
            "C7 not capped by pack",
            packed(new Packing(false, 1, 8), struct(BYTE, INT)),
            List.of(0L, 1L),
            8,
            8),
        arguments(
            "C7 not dropped by packed",
            packed(packedAndAligned, struct(BYTE, LONG)),
            List.of(0L, 1L),
            12,
            4),
        arguments("C7 of a type", struct(BYTE, block(16)), List.of(0L, 16L), 32, 16),
        arguments("C8 no byte behind nothing", struct(INT, empty), List.of(0L, 4L), 4, 4),
        arguments("C8 empty", struct(), List.of(), 0, 1),
        arguments("C8 empty and aligned", packed(allAligned(8), struct()), List.of(), 0, 8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule(String rule, Struct struct, List<Long> offsets, long size, long alignment) {
    assertLayout(Structs.on("c-x86_64", struct), offsets, size, alignment);
  }
}
