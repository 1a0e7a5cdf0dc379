package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.NATURAL;
import static dev.inplace.processor.layout.Control.aligned;
import static dev.inplace.processor.layout.Control.pack;
import static dev.inplace.processor.layout.LayoutAssertions.assertLayout;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.DOUBLE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.placed;
import static dev.inplace.processor.layout.Structs.struct;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of C where a word has 4 bytes; gcc -m32 gives the same numbers. */
class CLayoutRulesOn32BitsTest {

  /** Rule, struct, expected offsets, size and alignment. */
  static Stream<Arguments> rules() {
    return Stream.of(
        arguments("C1 long", struct(INT, LONG), List.of(0L, 4L), 12, 4),
        arguments("C1 double", struct(BYTE, DOUBLE, BYTE), List.of(0L, 4L, 12L), 16, 4),
        arguments("C1 word", struct(BYTE, WORD, BYTE), List.of(0L, 4L, 8L), 12, 4),
        arguments("C2 array", struct(BYTE, array(LONG, 2)), List.of(0L, 4L), 20, 4),
        arguments(
            "C3 aligned", placed(struct(INT, LONG), NATURAL, aligned(8)), List.of(0L, 8L), 16, 8),
        arguments("C6 pack", packed(pack(2), struct(BYTE, LONG)), List.of(0L, 2L), 10, 2),
        arguments("C7 of a type", struct(BYTE, nested(LONG)), List.of(0L, 4L), 12, 4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule(String rule, Struct struct, List<Long> offsets, long size, long alignment) {
    assertLayout(Structs.on("c-i386", struct), offsets, size, alignment);
  }
}
