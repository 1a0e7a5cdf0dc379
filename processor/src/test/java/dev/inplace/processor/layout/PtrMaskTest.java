package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.ALL_PACKED;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.POINTER;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.UNSIGNED_WORD;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules G10 to G13. Go's string, slice and interface are the structs that Go makes of them. */
class PtrMaskTest {
  private static final FieldType STRING = nested(POINTER, WORD);
  private static final FieldType SLICE = nested(POINTER, WORD, WORD);

  /** The word of its type is none that the garbage collector follows. */
  private static final FieldType INTERFACE = nested(UNSIGNED_WORD, POINTER);

  private static final int MANY = Integer.MAX_VALUE;

  private static PtrMask mask(Struct struct) {
    Layouter layouter = new Layouter();
    return PtrMask.of(layouter.layout(struct), layouter);
  }

  /** Rule, struct, expected ptrdata and digits. */
  static Stream<Arguments> masks() {
    return Stream.of(
        arguments("G10 pointer", struct(POINTER), 8, "1"),
        arguments("G10 no pointer", struct(WORD, UNSIGNED_WORD, LONG), 0, "000"),
        arguments("G10 string", struct(STRING), 8, "10"),
        arguments("G10 slice", struct(SLICE), 8, "100"),
        arguments("G10 interface", struct(INTERFACE), 16, "01"),
        arguments("G10 fields", struct(LONG, STRING, SLICE, INTERFACE), 64, "01010001"),
        arguments("G10 array", struct(array(INTERFACE, 2), BYTE), 32, "01010"),
        arguments("G10 array of nothing", struct(array(POINTER, 0), LONG), 0, "0"),
        arguments("G10 nested", struct(INT, nested(BYTE, nested(BYTE, STRING))), 32, "00010"),
        arguments("G12 no pointer behind", struct(BYTE, POINTER, BYTE, LONG), 16, "0100"),
        arguments("G13 parts of words", struct(INT, SHORT, BYTE), 0, "0"),
        arguments("G13 less than a word", struct(text(3)), 0, "0"),
        arguments("G13 more than a word", struct(text(9)), 0, "00"),
        arguments("G13 nothing", struct(), 0, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("masks")
  void maskOn64Bits(String rule, Struct struct, long ptrdata, String digits) {
    assertThat(mask(struct)).isEqualTo(new PtrMask(ptrdata, digits));
  }

  /** Rule, struct, expected ptrdata and digits. */
  static Stream<Arguments> masksOn32Bits() {
    return Stream.of(
        arguments("G10 string", struct(INT, STRING), 8, "010"),
        arguments("G10 slice", struct(SLICE, BYTE), 4, "1000"),
        arguments("G10 interface", struct(INTERFACE), 8, "01"),
        arguments("G13 two words of a long", struct(LONG, POINTER), 12, "001"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("masksOn32Bits")
  void maskOn32Bits(String rule, Struct struct, long ptrdata, String digits) {
    for (String model : new String[] {"go-386", "go-arm", "c-i386"}) {
      assertThat(mask(Structs.on(model, struct))).isEqualTo(new PtrMask(ptrdata, digits));
    }
  }

  @Test
  void digitsEndAt1024Words() {
    assertThat(mask(struct(array(POINTER, 1_024))).digits()).isEqualTo("1".repeat(1_024));
    assertThat(mask(struct(array(POINTER, 1_025))))
        .isEqualTo(new PtrMask(1_025 * 8, "1".repeat(1_024)));
    assertThat(mask(struct(array(LONG, 1_023), POINTER, POINTER)))
        .isEqualTo(new PtrMask(1_025 * 8, "0".repeat(1_023) + "1"));
    assertThat(mask(struct(array(LONG, 1_024), POINTER)))
        .isEqualTo(new PtrMask(1_025 * 8, "0".repeat(1_024)));
  }

  @Test
  @Timeout(10)
  void elementsBeyondTheDigitsTakeNoTime() {
    FieldType blocks = array(nested(array(INTERFACE, MANY)), MANY / 16);
    assertThat(mask(struct(blocks)))
        .isEqualTo(new PtrMask((long) (MANY / 16) * MANY * 16, "01".repeat(512)));
  }

  @Test
  @Timeout(10)
  void structsNestedOverAndOverTakeNoTime() {
    FieldType none = nested();
    FieldType type = BYTE;
    for (int i = 0; i < 60; i++) {
      none = nested(none, none);
      type = nested(type, type);
    }
    assertThat(mask(struct(none, POINTER, none))).isEqualTo(new PtrMask(8, "10"));
    assertThat(mask(struct(type, POINTER)).ptrdata()).isEqualTo((1L << 60) + 8);
  }

  /** No Go struct has such a one; it counts in the word in which it begins. */
  @Test
  void pointerAcrossTwoWords() {
    assertThat(mask(packed(ALL_PACKED, struct(BYTE, POINTER, BYTE))))
        .isEqualTo(new PtrMask(9, "10"));
    assertThat(mask(packed(ALL_PACKED, struct(INT, STRING)))).isEqualTo(new PtrMask(12, "100"));
  }
}
