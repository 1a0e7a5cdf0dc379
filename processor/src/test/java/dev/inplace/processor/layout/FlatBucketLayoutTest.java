package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.allAligned;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.flat;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.annotation.MapLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Struct;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Buckets of slots that have key and elem side by side. */
class FlatBucketLayoutTest {
  /** Aligned as a long is, which takes four bytes in models of 32 bits. */
  private static final Extent LINK = new Extent(8, 4);

  private static BucketLayout bucket(FieldType key, Struct value) {
    return BucketLayout.of(flat(Structs.map("Sample", key, value)), new Layouter());
  }

  private static BucketLayout bucket(FieldType key, Optional<FieldType> value) {
    return BucketLayout.of(flat(Structs.map("Sample", key, value)), new Layouter());
  }

  private static BucketLayout layout(long slot, long elems, Extent key, Extent elem) {
    long outside = BucketLayout.OUTSIDE;
    return new BucketLayout(MapLayout.FLAT, 8 * slot, outside, 0, elems, outside, key, elem);
  }

  @Test
  void aSlotIsTheStructOfKeyAndElem() {
    BucketLayout bucket = bucket(INT, struct(LONG, BYTE));
    assertThat(bucket).isEqualTo(layout(24, 8, new Extent(4, 4), new Extent(16, 8)));
    assertThat(bucket.keyStride()).isEqualTo(24);
    assertThat(bucket.elemStride()).isEqualTo(24);
  }

  @Test
  void elemsThatArePrimitives() {
    assertThat(bucket(INT, Optional.of(BYTE)))
        .isEqualTo(layout(8, 4, new Extent(4, 4), new Extent(1, 1)));
  }

  @Test
  void slotsOfSetsAreKeys() {
    BucketLayout bucket = bucket(nested(BYTE, BYTE, BYTE), Optional.empty());
    assertThat(bucket).isEqualTo(layout(3, 3, new Extent(3, 1), new Extent(0, 1)));
    assertThat(bucket.keyStride()).isEqualTo(3);
  }

  @Test
  void elemsOfNoBytesTakeNone() {
    assertThat(bucket(LONG, struct())).isEqualTo(layout(8, 0, new Extent(8, 8), new Extent(0, 1)));
    assertThat(bucket(nested(), struct()))
        .isEqualTo(layout(1, 0, new Extent(0, 1), new Extent(0, 1)));
  }

  @Test
  void textsAreTwoWordsBehindTheirHash() {
    var map = flat(Structs.map("Sample", new MapKey.Text(), struct(INT)));
    assertThat(BucketLayout.of(map, new Layouter()))
        .isEqualTo(layout(32, 24, new Extent(24, 8), new Extent(4, 4)));
  }

  @Test
  void largeKeysAndElemsAreLinksThatOfAKeyBehindItsHash() {
    FieldType large = array(BYTE, 129);
    BucketLayout bucket = bucket(nested(large), struct(large));
    assertThat(bucket).isEqualTo(layout(24, 16, new Extent(129, 1), new Extent(129, 1)));
    assertThat(bucket.isKeyIndirect()).isTrue();
    assertThat(bucket.isElemIndirect()).isTrue();
  }

  @Test
  void elemsOfACacheLine() {
    assertThat(bucket(INT, packed(allAligned(64), struct(BYTE))))
        .isEqualTo(layout(128, 64, new Extent(4, 4), new Extent(64, 64)));
  }

  @Test
  void theReportDrawsASlot() {
    assertThat(bucket(INT, struct(LONG, BYTE)).lines())
        .containsExactly(
            "  offset     size",
            "       0      192  slots    8 of 24 bytes, in each:",
            "                     key   at 0: 4 bytes",
            "                     elem  at 8: 16 bytes",
            "                8  tophash  one control byte a slot, behind all slots of the table");
  }

  @Test
  void invariantsOfRandomBuckets() {
    ControlledStructs structs = new ControlledStructs(15, 6);
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
    long slot = bucket.keyStride();
    assertThat(bucket.keys()).isZero();
    assertThat(bucket.elems() % elem.alignment()).isZero();
    assertThat(elem.size() == 0 || bucket.elems() >= key.size()).isTrue();
    assertThat(slot).isGreaterThanOrEqualTo(bucket.elems() + elem.size());
    assertThat(slot % Math.max(key.alignment(), elem.alignment())).isZero();
    assertThat(bucket.elemStride()).isEqualTo(slot);
    assertThat(bucket.size()).isEqualTo(8 * slot);
  }
}
