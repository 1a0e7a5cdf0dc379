package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Structs.BOOLEAN;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.CHAR;
import static dev.inplace.processor.layout.Structs.DOUBLE;
import static dev.inplace.processor.layout.Structs.FLOAT;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.FieldType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of Go's compiler, by the names that the layouter gives them. */
class LayoutRulesTest {

  /** The types of the fields, in one line. */
  private static List<FieldType> fields(FieldType... types) {
    return List.of(types);
  }

  /** Rule, fields, expected offsets, size and alignment. */
  static Stream<Arguments> rules() {
    FieldType empty = nested();
    return Stream.of(
        arguments("G1 one byte", fields(BOOLEAN, BYTE), List.of(0L, 1L), 2, 1),
        arguments("G1 two bytes", fields(SHORT, CHAR), List.of(0L, 2L), 4, 2),
        arguments("G1 four bytes", fields(INT, FLOAT), List.of(0L, 4L), 8, 4),
        arguments("G1 eight bytes", fields(LONG, DOUBLE), List.of(0L, 8L), 16, 8),
        arguments("G1 small enum", fields(enumeration(256)), List.of(0L), 1, 1),
        arguments("G1 larger enum", fields(BYTE, enumeration(257)), List.of(0L, 2L), 4, 2),
        arguments("G1 enum without constants", fields(enumeration(0)), List.of(0L), 1, 1),
        arguments("G2 short behind byte", fields(BYTE, SHORT), List.of(0L, 2L), 4, 2),
        arguments("G2 int behind byte", fields(BYTE, INT), List.of(0L, 4L), 8, 4),
        arguments("G2 long behind byte", fields(BYTE, LONG), List.of(0L, 8L), 16, 8),
        arguments("G2 double behind int", fields(INT, DOUBLE), List.of(0L, 8L), 16, 8),
        arguments("G3 array", fields(BYTE, array(SHORT, 3)), List.of(0L, 2L), 8, 2),
        arguments("G3 text", fields(SHORT, text(3), BYTE), List.of(0L, 2L, 5L), 6, 2),
        arguments(
            "G3 array of nothing", fields(BYTE, array(LONG, 0), BYTE), List.of(0L, 8L, 8L), 16, 8),
        arguments(
            "G3 array of structs",
            fields(BYTE, array(nested(INT, BYTE), 2), BYTE),
            List.of(0L, 4L, 20L),
            24,
            4),
        arguments(
            "G4 declared order", fields(BYTE, LONG, BYTE, INT), List.of(0L, 8L, 16L, 20L), 24, 8),
        arguments("G4 nested", fields(BYTE, nested(SHORT, BYTE)), List.of(0L, 2L), 6, 2),
        arguments("G5 most aligned field", fields(BYTE, nested(LONG)), List.of(0L, 8L), 16, 8),
        arguments("G5 field of no bytes", fields(array(LONG, 0), BYTE), List.of(0L, 0L), 8, 8),
        arguments("G6 nothing", fields(), List.of(), 0, 1),
        arguments("G6 nothing but nothing", fields(empty, array(LONG, 0)), List.of(0L, 0L), 0, 8),
        arguments("G7 last field of no bytes", fields(INT, empty), List.of(0L, 4L), 8, 4),
        arguments("G7 last array of nothing", fields(LONG, array(BYTE, 0)), List.of(0L, 8L), 16, 8),
        arguments("G7 at each level", fields(nested(BYTE, empty), empty), List.of(0L, 2L), 3, 1),
        arguments("G7 not in the middle", fields(INT, empty, INT), List.of(0L, 4L, 4L), 8, 4),
        arguments("G7 not for nothing at all", fields(empty, empty), List.of(0L, 0L), 0, 1),
        arguments("G8 rounded up", fields(LONG, BYTE), List.of(0L, 8L), 16, 8),
        arguments("G8 after G7", fields(BYTE, array(LONG, 0)), List.of(0L, 8L), 16, 8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule(String rule, List<FieldType> types, List<Long> offsets, long size, long alignment) {
    StructLayout layout = new Layouter().layout(struct(types.toArray(FieldType[]::new)));
    assertThat(layout.fields()).extracting(FieldLayout::offset).isEqualTo(offsets);
    assertThat(layout.extent()).isEqualTo(new Extent(size, alignment));
  }
}
