package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.allAligned;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.annotation.MapLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import org.junit.jupiter.api.Test;

/** Buckets of keys and values that Go has none of: aligned to more than a word, or to less. */
class AlignedBucketLayoutTest {
  private static final Extent LINK = new Extent(8, 8);

  private static BucketLayout bucket(FieldType key, Struct value) {
    return BucketLayout.of(Structs.map("Sample", key, value), new Layouter());
  }

  private static Struct aligned(long alignment, FieldType... types) {
    return packed(allAligned(alignment), struct(types));
  }

  @Test
  void valuesOf16() {
    assertThat(bucket(LONG, aligned(16, LONG)))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 224, 0, 8, 80, 216, new Extent(8, 8), new Extent(16, 16)));
    assertThat(bucket(INT, aligned(16, LONG)))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 192, 0, 8, 48, 184, new Extent(4, 4), new Extent(16, 16)));
  }

  @Test
  void keysOf16() {
    assertThat(bucket(new FieldType.Nested(aligned(16, INT)), struct(LONG)))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 224, 0, 16, 144, 216, new Extent(16, 16), new Extent(8, 8)));
  }

  @Test
  void valuesOfACacheLine() {
    assertThat(bucket(INT, aligned(64, BYTE)))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 640, 0, 8, 64, 632, new Extent(4, 4), new Extent(64, 64)));
  }

  @Test
  void keysAndValuesOfACacheLine() {
    assertThat(bucket(new FieldType.Nested(aligned(64, BYTE)), aligned(64, BYTE)))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 1152, 0, 64, 576, 1144, new Extent(64, 64), new Extent(64, 64)));
  }

  @Test
  void valuesOf32Bits() {
    for (String model : new String[] {"go-386", "go-arm", "c-i386"}) {
      assertThat(bucket(LONG, Structs.on(model, struct(INT, LONG))))
          .isEqualTo(
              new BucketLayout(
                  MapLayout.CLASSIC, 176, 0, 8, 72, 168, new Extent(8, 4), new Extent(12, 4)));
    }
  }

  @Test
  void keysOfAnotherModel() {
    FieldType key = new FieldType.Nested(Structs.on("go-386", struct(WORD, LONG)));
    assertThat(bucket(key, struct(WORD)))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 176, 0, 8, 104, 168, new Extent(12, 4), new Extent(8, 8)));
  }

  @Test
  void packedValues() {
    assertThat(bucket(nested(BYTE), packed(Control.ALL_PACKED, struct(BYTE, LONG))))
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC, 96, 0, 8, 16, 88, new Extent(1, 1), new Extent(9, 1)));
  }

  @Test
  void invariantsOfRandomBuckets() {
    ControlledStructs structs = new ControlledStructs(14, 6);
    for (int i = 0; i < 1_000; i++) {
      for (String model : DataModel.names()) {
        FieldType key = new FieldType.Nested(Structs.on(model, structs.nextIsolated()));
        assertInvariants(bucket(key, Structs.on(model, structs.nextIsolated())));
      }
    }
  }

  private static void assertInvariants(BucketLayout bucket) {
    Extent key = bucket.isKeyIndirect() ? LINK : bucket.key();
    Extent elem = bucket.isElemIndirect() ? LINK : bucket.elem();
    assertThat(bucket.tophash()).isZero();
    assertThat(bucket.keys()).isBetween(8L, Math.max(8, key.alignment()));
    assertThat(bucket.keys() % key.alignment()).isZero();
    assertThat(bucket.elems()).isGreaterThanOrEqualTo(bucket.keys() + 8 * key.size());
    assertThat(bucket.elems() % elem.alignment()).isZero();
    assertThat(bucket.overflow()).isGreaterThanOrEqualTo(bucket.elems() + 8 * elem.size());
    assertThat(bucket.overflow() % 8).isZero();
    assertThat(bucket.overflow() + 8).isEqualTo(bucket.size());
    assertThat(bucket.size() % Math.max(key.alignment(), elem.alignment())).isZero();
  }
}
