package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bucket of Go's classic map, laid out as the struct it is: {@code tophash [8]uint8; keys [8]K;
 * elems [8]E; overflow}, the last a link of 8 bytes. All numbers are bytes.
 *
 * <p>A key or elem of more than 128 bytes lies elsewhere, and the bucket has a link of 8 bytes in
 * its place: evacuation then moves the link.
 *
 * <p>Keys lie together and values lie together, so that neither pays for the other's alignment.
 * Source: Go 1.23, {@code runtime/map.go} (bmap) and {@code MapBucketType} in {@code
 * cmd/compile/internal/reflectdata/reflect.go}.
 *
 * @param size the stride from one bucket to the next
 * @param tophash offset of the eight control bytes
 * @param keys offset of the first key
 * @param elems offset of the first elem
 * @param overflow offset of the link to the next bucket of the chain
 * @param key size and alignment of one key, wherever it lies
 * @param elem size and alignment of one elem, wherever it lies
 */
public record BucketLayout(
    long size, long tophash, long keys, long elems, long overflow, Extent key, Extent elem) {

  /** The elem of a set. */
  private static final Extent NONE = new Extent(0, 1);

  /** Entries of one bucket. */
  public static final int SLOTS = 8;

  /** The most bytes of a key, or an elem, that lies in the bucket; Go's abi.MapMaxKeyBytes. */
  private static final long LARGEST_INLINE = 128;

  private static final FieldType LINK_TYPE = new FieldType.Scalar(Primitive.LONG, false);
  private static final Extent LINK = new Extent(Long.BYTES, Long.BYTES);

  /** The bucket of a map, as the layouter of structs lays it out. */
  public static BucketLayout of(StructMap map, Layouter layouter) {
    FieldType key = key(map.key());
    DataModel model = DataModel.named(map.platform().model()).orElseThrow();
    Extent keyExtent = layouter.extent(key, model);
    Extent elemExtent = map.value().map(type -> layouter.extent(type, model)).orElse(NONE);
    StructLayout layout =
        layouter.layout(
            new Struct(
                map.bucket(),
                map.name(),
                false,
                map.platform(),
                Packing.NATURAL,
                fields(inSlot(key, keyExtent), map.value().map(elem -> inSlot(elem, elemExtent))),
                Optional.empty()));
    return new BucketLayout(
            layout.size(),
            layout.fields().get(0).offset(),
            layout.fields().get(1).offset(),
            map.isSet() ? layout.size() - Long.BYTES : layout.fields().get(2).offset(),
            layout.size() - Long.BYTES, // M1: the last word, also where values are aligned to more
            keyExtent,
            elemExtent)
        .verified(map.bucket());
  }

  /** A key as the field it is; text is Go's string header with words of 8 bytes, as links have. */
  private static FieldType key(MapKey key) {
    return switch (key) {
      case MapKey.Fixed fixed -> fixed.type();
      case MapKey.Text _ -> new FieldType.Array(new FieldType.Scalar(Primitive.LONG, false), 2);
    };
  }

  private static FieldType inSlot(FieldType type, Extent extent) {
    return isIndirect(extent) ? LINK_TYPE : type;
  }

  private static List<Field> fields(FieldType key, Optional<FieldType> elem) {
    FieldType tophash = new FieldType.Scalar(Primitive.BYTE, true);
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("tophash", new FieldType.Array(tophash, SLOTS)));
    fields.add(new Field("keys", new FieldType.Array(key, SLOTS)));
    elem.ifPresent(type -> fields.add(new Field("elems", new FieldType.Array(type, SLOTS))));
    fields.add(new Field("overflow", LINK_TYPE));
    return fields;
  }

  /** Whether the slots have links to keys that lie elsewhere. */
  public boolean isKeyIndirect() {
    return isIndirect(key);
  }

  /** Whether the slots have links to elems that lie elsewhere. */
  public boolean isElemIndirect() {
    return isIndirect(elem);
  }

  private static boolean isIndirect(Extent extent) {
    return extent.size() > LARGEST_INLINE;
  }

  private static Extent inSlot(Extent extent) {
    return isIndirect(extent) ? LINK : extent;
  }

  /** The bucket drawn as a table: offset, size and what lies there. */
  public List<String> lines() {
    return List.of(
        line("offset", "size", ""),
        line(tophash, SLOTS, "tophash  one control byte a slot"),
        line(keys, SLOTS * inSlot(key).size(), "keys     " + eight(key)),
        line(elems, SLOTS * inSlot(elem).size(), "elems    " + eight(elem)),
        line(overflow, Long.BYTES, "overflow place of the next bucket, or 0"));
  }

  private static String eight(Extent extent) {
    String of = isIndirect(extent) ? "places of 8, each " : "8 of ";
    return of + extent.size() + " bytes";
  }

  private static String line(Object offset, Object size, String what) {
    return "%8s %8s  %s".formatted(offset, size, what).stripTrailing();
  }

  /**
   * Go's invariants, in words. Keys and values that are aligned to more than a word, which Go has
   * none of, have padding before them.
   */
  private BucketLayout verified(QualifiedName bucket) {
    long keySize = inSlot(key).size();
    long elemSize = inSlot(elem).size();
    require(tophash == 0, bucket, "tophash comes first");
    require(overflow >= elems + SLOTS * elemSize, bucket, "overflow lies behind elems");
    if (Math.max(inSlot(key).alignment(), inSlot(elem).alignment()) <= Long.BYTES) {
      require(keys == SLOTS, bucket, "keys follow tophash without padding");
      require(elems == keys + SLOTS * keySize, bucket, "elems follow keys without padding");
      require(overflow == elems + SLOTS * elemSize, bucket, "overflow follows elems");
    }
    return this;
  }

  private static void require(boolean holds, QualifiedName bucket, String invariant) {
    if (!holds) {
      throw new IllegalStateException(bucket + ": " + invariant);
    }
  }
}
