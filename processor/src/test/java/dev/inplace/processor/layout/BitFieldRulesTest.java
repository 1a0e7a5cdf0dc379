package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.ALL_PACKED;
import static dev.inplace.processor.layout.Control.NATURAL;
import static dev.inplace.processor.layout.Control.PACKED;
import static dev.inplace.processor.layout.Control.pack;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.bits;
import static dev.inplace.processor.layout.Structs.on;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.placed;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.unnamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Struct;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of C's bit-fields, by the names that the layouter gives them. */
class BitFieldRulesTest {

  /** Rule, struct, expected first bits of named fields in the struct, size and alignment. */
  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            "B1 packed side by side", struct(bits(INT, 3), bits(INT, 5)), List.of(0, 3), 4, 4),
        arguments(
            "B1 behind an ordinary field",
            struct(array(BYTE, 3), bits(INT, 8)),
            List.of(0, 24),
            4,
            4),
        arguments("B1 in a byte's unit", struct(BYTE, bits(INT, 5)), List.of(0, 8), 4, 4),
        arguments(
            "B2 never across its unit", struct(bits(BYTE, 3), bits(BYTE, 6)), List.of(0, 8), 2, 1),
        arguments(
            "B2 across the unit of another type",
            struct(bits(INT, 30), bits(LONG, 20)),
            List.of(0, 30),
            8,
            8),
        arguments("B3 a named one aligns", struct(BYTE, bits(INT, 1)), List.of(0, 8), 4, 4),
        arguments("B3 an unnamed one does not", struct(BYTE, unnamed(INT, 5)), List.of(0), 2, 1),
        arguments(
            "B3 packed under a pack",
            packed(new Packing(true, 2, 1), struct(BYTE, bits(INT, 31))),
            List.of(0, 8),
            6,
            2),
        arguments(
            "B4 packed",
            packed(ALL_PACKED, struct(bits(INT, 30), bits(INT, 10))),
            List.of(0, 30),
            5,
            1),
        arguments(
            "B4 a packed field",
            placed(struct(bits(BYTE, 3), bits(BYTE, 6)), NATURAL, PACKED),
            List.of(0, 3),
            2,
            1),
        arguments(
            "B4 any pack",
            packed(pack(16), struct(bits(SHORT, 9), bits(SHORT, 9))),
            List.of(0, 9),
            4,
            2),
        arguments(
            "B5 width 0", struct(bits(BYTE, 3), bits(INT, 0), bits(BYTE, 1)), List.of(0, 32), 5, 1),
        arguments("B5 width 0 at the end", struct(bits(BYTE, 3), bits(INT, 0)), List.of(0), 4, 1),
        arguments(
            "B5 width 0 in a packed struct",
            packed(ALL_PACKED, struct(bits(BYTE, 3), bits(SHORT, 0), BYTE)),
            List.of(0, 16),
            3,
            1),
        arguments("B7 an ordinary field", struct(bits(INT, 9), BYTE), List.of(0, 16), 4, 4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule(String rule, Struct struct, List<Integer> firstBits, long size, long alignment) {
    StructLayout layout = new Layouter().layout(on("c-x86_64", struct));
    assertThat(layout.named())
        .extracting(field -> (int) field.offset() * Byte.SIZE + field.bit())
        .isEqualTo(firstBits);
    assertThat(layout.size()).isEqualTo(size);
    assertThat(layout.alignment()).isEqualTo(alignment);
  }

  @Test
  void unitOfALongHasFourBytesOn32Bits() {
    Struct struct = struct(bits(LONG, 40), bits(LONG, 30));
    StructLayout on32 = new Layouter().layout(on("c-i386", struct));
    assertThat(on32.fields().getLast().offset()).isEqualTo(5);
    assertThat(on32.alignment()).isEqualTo(4);
    StructLayout on64 = new Layouter().layout(on("c-x86_64", struct));
    assertThat(on64.fields().getLast().offset()).isEqualTo(8);
  }

  @Test
  void spareBitsAreThoseOfNoField() {
    Struct struct = on("c-x86_64", struct(bits(INT, 3), unnamed(INT, 2), bits(INT, 4), BYTE));
    assertThat(new Layouter().layout(struct).spareBits())
        .containsExactly(new SpareBits(0, 0b1110_0111), new SpareBits(1, 0b0000_0001));
    assertThat(new Layouter().layout(Structs.in(ByteOrder.BIG_ENDIAN, struct)).spareBits())
        .containsExactly(new SpareBits(0, 0b1110_0111), new SpareBits(1, 0b1000_0000));
  }

  @Test
  void bytesOfUnnamedOnesArePadding() {
    Struct struct = on("c-x86_64", struct(BYTE, unnamed(SHORT, 16), BYTE));
    assertThat(new Layouter().layout(struct).paddings()).containsExactly(new Padding(1, 3));
  }

  @Test
  void fingerprintKnowsTheBit() {
    Struct one = on("c-x86_64", struct(bits(INT, 3), bits(INT, 3)));
    Struct other = on("c-x86_64", struct(bits(INT, 3), unnamed(INT, 1), bits(INT, 3)));
    Struct same = other.withFields(List.of(other.fields().get(0), other.fields().get(2)));
    assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other)).isNotEqualTo(fingerprint(same));
  }

  private static long fingerprint(Struct struct) {
    return Fingerprint.of(new Layouter().layout(struct));
  }
}
