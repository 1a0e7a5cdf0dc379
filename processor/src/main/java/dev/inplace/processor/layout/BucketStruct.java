package dev.inplace.processor.layout;

import dev.inplace.annotation.MapLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bucket as a struct for the layouter.
 *
 * @param key the part of a key in a slot: the key, or a link to it
 * @param elem the part of an elem in a slot; none in a set
 */
record BucketStruct(StructMap map, FieldType key, Optional<FieldType> elem, Layouter layouter) {
  private static final int SLOTS = BucketLayout.SLOTS;
  private static final Field TOPHASH =
      new Field("tophash", eight(new FieldType.Scalar(Primitive.BYTE, true)));
  private static final Field OVERFLOW = new Field("overflow", BucketLayout.LINK_TYPE);

  private static FieldType eight(FieldType type) {
    return new FieldType.Array(type, SLOTS);
  }

  /** Control bytes, keys and elems, as in Go. */
  BucketLayout classic(Extent keyExtent, Extent elemExtent) {
    List<Field> fields = new ArrayList<>(List.of(TOPHASH, new Field("keys", eight(key))));
    elem.ifPresent(type -> fields.add(new Field("elems", eight(type))));
    fields.add(OVERFLOW);
    StructLayout bucket = layOut(fields);
    long overflow = overflow(bucket);
    return new BucketLayout(
        MapLayout.CLASSIC,
        bucket.size(),
        offset(bucket, "tophash"),
        offset(bucket, "keys"),
        map.isSet() ? overflow : offset(bucket, "elems"),
        overflow,
        keyExtent,
        elemExtent);
  }

  /** Slots of a key and an elem each. A slot without bytes gets one, so slots are distinct. */
  BucketLayout flat(Extent keyExtent, Extent elemExtent) {
    StructLayout slot = layOut(slot(elemExtent));
    return new BucketLayout(
        MapLayout.FLAT,
        SLOTS * Math.max(slot.alignment(), slot.size()),
        BucketLayout.OUTSIDE,
        offset(slot, "key"),
        map.isSet() ? slot.size() : offset(slot, "elem"),
        BucketLayout.OUTSIDE,
        keyExtent,
        elemExtent);
  }

  /** The key comes first, unless an elem without bytes would get one as the last field (G7). */
  private List<Field> slot(Extent elemExtent) {
    List<Field> fields = new ArrayList<>(List.of(new Field("key", key)));
    elem.ifPresent(type -> fields.add(elemExtent.size() == 0 ? 0 : 1, new Field("elem", type)));
    return fields;
  }

  private StructLayout layOut(List<Field> fields) {
    return layouter.layout(
        new Struct(
            map.bucket(),
            map.name(),
            false,
            map.platform(),
            Packing.NATURAL,
            fields,
            Optional.empty()));
  }

  /** M1: the last word, even if values have a larger alignment. */
  private static long overflow(StructLayout bucket) {
    return bucket.size() - Long.BYTES;
  }

  private static long offset(StructLayout layout, String name) {
    return layout.fields().stream()
        .filter(field -> field.field().name().equals(name))
        .findFirst()
        .orElseThrow()
        .offset();
  }
}
