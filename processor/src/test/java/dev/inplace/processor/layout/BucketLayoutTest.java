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

import dev.inplace.annotation.MapLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Struct;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BucketLayoutTest {

  private static BucketLayout bucket(FieldType key, Struct value) {
    return BucketLayout.of(Structs.map("Sample", key, value), new Layouter());
  }

  @Test
  void keysTogetherAndElemsTogether() {
    assertThat(bucket(INT, struct(LONG, BYTE)))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC,
                8 + 32 + 128 + 8,
                0,
                8,
                40,
                168,
                new Extent(4, 4),
                new Extent(16, 8)));
  }

  @Test
  void elemsThatArePrimitives() {
    assertThat(BucketLayout.of(Structs.map("IntByte", INT, Optional.of(BYTE)), new Layouter()))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 56, 0, 8, 40, 48, new Extent(4, 4), new Extent(1, 1)));
  }

  @Test
  void setsHaveNoElems() {
    assertThat(BucketLayout.of(Structs.map("Byte", BYTE, Optional.empty()), new Layouter()))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 24, 0, 8, 16, 16, new Extent(1, 1), new Extent(0, 1)));
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
    var map = Structs.map("Sample", new MapKey.Text(), on(model, struct(LONG)));
    return BucketLayout.of(map, new Layouter());
  }

  @Test
  void elemsOfNoBytesTakeNone() {
    assertThat(bucket(LONG, struct()))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 8 + 64 + 8, 0, 8, 72, 72, new Extent(8, 8), new Extent(0, 1)));
  }

  @Test
  void keysOfAnySize() {
    assertThat(bucket(nested(BYTE, BYTE, BYTE), struct(BYTE)))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC,
                8 + 24 + 8 + 8,
                0,
                8,
                32,
                40,
                new Extent(3, 1),
                new Extent(1, 1)));
  }

  @Test
  void upTo128BytesAreInline() {
    FieldType most = new FieldType.Array(BYTE, 128);
    BucketLayout bucket = bucket(new FieldType.Nested(struct(most)), struct(most));
    assertThat(bucket.isKeyIndirect()).isFalse();
    assertThat(bucket.isElemIndirect()).isFalse();
    assertThat(bucket.size()).isEqualTo(8 + 8 * 128 + 8 * 128 + 8);
  }

  @Test
  void largerOnesAreLinks() {
    FieldType large = new FieldType.Array(BYTE, 129);
    BucketLayout bucket = bucket(new FieldType.Nested(struct(large)), struct(large));
    assertThat(bucket.isKeyIndirect()).isTrue();
    assertThat(bucket.isElemIndirect()).isTrue();
    assertThat(bucket)
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC,
                8 + 64 + 64 + 8,
                0,
                8,
                72,
                136,
                new Extent(129, 1),
                new Extent(129, 1)));
  }
}
