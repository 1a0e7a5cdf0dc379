package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import org.junit.jupiter.api.Test;

class BucketLayoutTest {

  private static BucketLayout bucket(FieldType key, Struct value) {
    return BucketLayout.of(new StructMap("Sample", key, value), new Layouter());
  }

  @Test
  void keysTogetherAndElemsTogether() {
    assertThat(bucket(INT, struct(LONG, BYTE)))
        .isEqualTo(
            new BucketLayout(8 + 32 + 128 + 8, 0, 8, 40, 168, new Extent(4, 4), new Extent(16, 8)));
  }

  @Test
  void elemsOfNoBytesTakeNone() {
    assertThat(bucket(LONG, struct()))
        .isEqualTo(new BucketLayout(8 + 64 + 8, 0, 8, 72, 72, new Extent(8, 8), new Extent(0, 1)));
  }

  @Test
  void keysOfAnySize() {
    assertThat(bucket(nested(BYTE, BYTE, BYTE), struct(BYTE)))
        .isEqualTo(
            new BucketLayout(8 + 24 + 8 + 8, 0, 8, 32, 40, new Extent(3, 1), new Extent(1, 1)));
  }
}
