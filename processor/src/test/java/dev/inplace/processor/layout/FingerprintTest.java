package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.ALL_PACKED;
import static dev.inplace.processor.layout.Control.NATURAL;
import static dev.inplace.processor.layout.Control.PACKED;
import static dev.inplace.processor.layout.Control.aligned;
import static dev.inplace.processor.layout.Control.allAligned;
import static dev.inplace.processor.layout.Control.at;
import static dev.inplace.processor.layout.Control.isolated;
import static dev.inplace.processor.layout.Control.pack;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.POINTER;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.UNSIGNED_WORD;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.placed;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.Struct;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static long of(Struct struct) {
    return Fingerprint.of(new Layouter().layout(struct));
  }

  @Test
  void sameMeaningSameFingerprint() {
    assertThat(of(struct(INT, nested(BYTE)))).isEqualTo(of(struct("Other", INT, nested(BYTE))));
  }

  @Test
  void staysTheSameFromReleaseToRelease() {
    assertThat(of(struct(INT, text(3), array(SHORT, 2), enumeration(2), nested(LONG))))
        .isEqualTo(0x89269bed48cc07b6L);
  }

  @Test
  void changesWithTheMeaningOfTheBytes() {
    List<Struct> structs =
        List.of(
            struct(INT),
            struct(INT, INT),
            struct(LONG),
            struct(text(4)),
            struct(array(BYTE, 4)),
            struct(array(SHORT, 2)),
            struct(new FieldType.Scalar(Primitive.INT, true)),
            struct(enumeration(2)),
            struct(enumeration(3)),
            struct(nested(INT)),
            struct(nested(SHORT, SHORT)),
            struct().withFields(List.of(new Field("renamed", Structs.INT))));
    assertThat(structs.stream().map(FingerprintTest::of)).doesNotHaveDuplicates();
  }

  @Test
  void changesWithThePlatform() {
    Struct struct = struct(BYTE, SHORT);
    List<Struct> structs = new ArrayList<>();
    for (String model : DataModel.names()) {
      structs.add(Structs.on(model, struct));
      structs.add(Structs.in(ByteOrder.BIG_ENDIAN, Structs.on(model, struct)));
    }
    structs.add(struct(nested(BYTE, SHORT)));
    structs.add(struct(new FieldType.Nested(Structs.in(ByteOrder.BIG_ENDIAN, struct))));
    assertThat(structs.stream().map(FingerprintTest::of)).doesNotHaveDuplicates();
  }

  @Test
  void changesWithWhatWordsMean() {
    assertThat(Stream.of(LONG, WORD, UNSIGNED_WORD, POINTER).map(type -> of(struct(type))))
        .doesNotHaveDuplicates();
  }

  @Test
  void changesWithWhereFieldsLie() {
    Struct struct = struct(BYTE, INT, BYTE);
    List<Struct> structs =
        List.of(
            struct,
            packed(ALL_PACKED, struct),
            packed(pack(2), struct),
            packed(allAligned(8), struct),
            placed(struct, NATURAL, aligned(8)),
            placed(struct, NATURAL, isolated(8)),
            placed(struct, NATURAL, at(16)),
            placed(struct, at(3)));
    assertThat(structs.stream().map(FingerprintTest::of)).doesNotHaveDuplicates();
  }

  @Test
  void staysTheSameWhereControlChangesNothing() {
    Struct struct = struct(INT, BYTE);
    assertThat(
            Stream.of(
                struct,
                packed(pack(16), struct),
                packed(allAligned(2), struct),
                placed(struct, aligned(4), PACKED),
                placed(struct, at(0), at(4)),
                placed(struct, isolated(4))))
        .allMatch(other -> of(other) == of(struct));
  }

  @Test
  void structsNestedOverAndOverTakeNoTime() {
    FieldType type = BYTE;
    for (int i = 0; i < 45; i++) {
      type = nested(type, type);
    }
    Struct deep = struct(type);
    assertThatCode(() -> of(deep)).doesNotThrowAnyException();
    assertThat(new Layouter().layout(deep).size()).isEqualTo(1L << 45);
  }
}
