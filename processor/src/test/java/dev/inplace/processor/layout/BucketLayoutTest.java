package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Structs.BOOLEAN;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.CHAR;
import static dev.inplace.processor.layout.Structs.DOUBLE;
import static dev.inplace.processor.layout.Structs.FLOAT;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.on;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import org.junit.jupiter.api.Test;

class BucketLayoutTest {

  private static BucketLayout bucket(FieldType key, Struct value) {
    return BucketLayout.of(new StructMap("Sample", new MapKey.Fixed(key), value), new Layouter());
  }

  @Test
  void keysTogetherAndElemsTogether() {
    assertThat(bucket(INT, struct(LONG, BYTE)))
        .isEqualTo(
            new BucketLayout(8 + 32 + 128 + 8, 0, 8, 40, 168, new Extent(4, 4), new Extent(16, 8)));
  }

  @Test
  void keysHaveTheSizesAndAlignmentsOfFields() {
    assertThat(key("go-amd64", BOOLEAN)).isEqualTo(new Extent(1, 1));
    assertThat(key("go-amd64", CHAR)).isEqualTo(new Extent(2, 2));
    assertThat(key("go-amd64", FLOAT)).isEqualTo(new Extent(4, 4));
    assertThat(key("go-amd64", DOUBLE)).isEqualTo(new Extent(8, 8));
    assertThat(key("go-386", DOUBLE)).isEqualTo(new Extent(8, 4));
    assertThat(key("go-amd64", enumeration(256))).isEqualTo(new Extent(1, 1));
    assertThat(key("go-arm", enumeration(257))).isEqualTo(new Extent(2, 2));
    assertThat(key("go-amd64", enumeration(65_537))).isEqualTo(new Extent(4, 4));
    assertThat(key("c-x86_64", enumeration(2))).isEqualTo(new Extent(4, 4));
  }

  private static Extent key(String model, FieldType key) {
    return bucket(key, on(model, struct(BYTE))).key();
  }

  @Test
  void textIsTwoWordsOfEightBytesEverywhere() {
    assertThat(texts("go-amd64")).isEqualTo(bucket(nested(LONG, LONG), struct(LONG)));
    assertThat(texts("go-amd64").key()).isEqualTo(new Extent(16, 8));
    assertThat(texts("go-386").key()).isEqualTo(new Extent(16, 4));
    assertThat(texts("c-i386").keys()).isEqualTo(8);
  }

  private static BucketLayout texts(String model) {
    StructMap map = new StructMap("Sample", new MapKey.Text(), on(model, struct(LONG)));
    return BucketLayout.of(map, new Layouter());
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
