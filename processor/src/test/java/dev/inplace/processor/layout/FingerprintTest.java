package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.Struct;
import java.util.List;
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
