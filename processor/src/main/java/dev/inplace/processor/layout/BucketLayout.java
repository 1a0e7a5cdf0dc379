package dev.inplace.processor.layout;

import dev.inplace.annotation.MapLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.StructMap;
import java.util.List;
import java.util.Optional;

/**
 * The layout of a bucket as a struct. That of Go's classic map is {@code tophash [8]uint8; keys
 * [8]K; elems [8]E; overflow}, the last a link of 8 bytes. A flat one is {@code [8]struct{key K;
 * elem E}}, without a link; its control bytes lie behind all slots of the table. All numbers are
 * bytes.
 *
 * <p>A key or elem of more than 128 bytes lies elsewhere, with a link of 8 bytes in its place. In a
 * flat slot, the link of a key lies behind its hash. Growth moves only the link.
 *
 * <p>In a classic bucket keys lie together and values lie together, so neither has padding for the
 * other's alignment. In a flat one a key lies beside its value, often in the same cache line.
 * Source: Go 1.23, {@code runtime/map.go} (bmap) and {@code MapBucketType} in {@code
 * cmd/compile/internal/reflectdata/reflect.go}.
 *
 * @param layout classic or flat
 * @param size the stride from one bucket to the next
 * @param tophash offset of the eight control bytes, or {@link #OUTSIDE}
 * @param keys offset of the first key
 * @param elems offset of the first elem
 * @param overflow offset of the link, which is always nil, or {@link #OUTSIDE}
 * @param key size and alignment of one key, wherever it lies
 * @param elem size and alignment of one elem, wherever it lies
 */
public record BucketLayout(
    MapLayout layout,
    long size,
    long tophash,
    long keys,
    long elems,
    long overflow,
    Extent key,
    Extent elem) {

  /** The offset of a part that a bucket does not have. */
  public static final long OUTSIDE = -1;

  /** The elem of a set. */
  private static final Extent NONE = new Extent(0, 1);

  /** Entries of one bucket. */
  public static final int SLOTS = 8;

  /** The most bytes of a key, or an elem, that lies in the bucket; Go's abi.MapMaxKeyBytes. */
  private static final long LARGEST_INLINE = 128;

  /** The type of a link to an outer key or elem, and of the overflow link. */
  static final FieldType LINK_TYPE = new FieldType.Scalar(Primitive.LONG, false);

  private static final Extent LINK = new Extent(Long.BYTES, Long.BYTES);
  private static final Extent HASH_AND_LINK = new Extent(2L * Long.BYTES, Long.BYTES);

  /** The bucket of a map, laid out as a struct. */
  public static BucketLayout of(StructMap map, Layouter layouter) {
    boolean isFlat = map.layout() == MapLayout.FLAT;
    FieldType key = key(map.key(), isFlat);
    DataModel model = DataModel.named(map.platform().model()).orElseThrow();
    Extent keyExtent = layouter.extent(key, model);
    Optional<FieldType> value = map.value().map(BucketLayout::elem);
    Extent elemExtent = value.map(type -> layouter.extent(type, model)).orElse(NONE);
    Optional<FieldType> elem = value.map(type -> inSlot(type, elemExtent));
    BucketStruct bucket = new BucketStruct(map, keyInSlot(key, keyExtent, isFlat), elem, layouter);
    return (isFlat ? bucket.flat(keyExtent, elemExtent) : bucket.classic(keyExtent, elemExtent))
        .verified(map.bucket());
  }

  /** The type of a key as a field; text is Go's string header, in a flat slot behind its hash. */
  private static FieldType key(MapKey key, boolean isFlat) {
    return switch (key) {
      case MapKey.Fixed fixed -> fixed.type();
      case MapKey.Text _ -> new FieldType.Array(LINK_TYPE, isFlat ? 3 : 2);
    };
  }

  /** The type of a value as a field; one of varying size is its place and its size. */
  private static FieldType elem(MapValue value) {
    return switch (value) {
      case MapValue.Fixed fixed -> fixed.type();
      case MapValue.Text _, MapValue.Structs _ -> new FieldType.Array(LINK_TYPE, 2);
    };
  }

  /** The type of a key in its slot: a link for a large one, in a flat slot behind the hash. */
  private static FieldType keyInSlot(FieldType type, Extent extent, boolean isFlat) {
    return isIndirect(extent) && isFlat ? new FieldType.Array(LINK_TYPE, 2) : inSlot(type, extent);
  }

  private static FieldType inSlot(FieldType type, Extent extent) {
    return isIndirect(extent) ? LINK_TYPE : type;
  }

  /** True if the slots have links to keys that lie elsewhere. */
  public boolean isKeyIndirect() {
    return isIndirect(key);
  }

  /** True if the slots have links to elems that lie elsewhere. */
  public boolean isElemIndirect() {
    return isIndirect(elem);
  }

  private static boolean isIndirect(Extent extent) {
    return extent.size() > LARGEST_INLINE;
  }

  private static Extent inSlot(Extent extent) {
    return isIndirect(extent) ? LINK : extent;
  }

  private Extent keyInSlot() {
    return isKeyIndirect() && isFlat() ? HASH_AND_LINK : inSlot(key);
  }

  /** True if a key lies beside its elem. */
  public boolean isFlat() {
    return layout == MapLayout.FLAT;
  }

  /** Stride of the slots of a flat bucket. */
  private long slotSize() {
    return size / SLOTS;
  }

  /** Stride of the keys, or of the links to keys. */
  public long keyStride() {
    return isFlat() ? slotSize() : keyInSlot().size();
  }

  /** Stride of the elems, or of the links to elems. */
  public long elemStride() {
    return isFlat() ? slotSize() : inSlot(elem).size();
  }

  /** The bucket as a table of text: offset, size and content. */
  public List<String> lines() {
    return isFlat() ? linesOfFlat() : linesOfClassic();
  }

  private List<String> linesOfClassic() {
    return List.of(
        line("offset", "size", ""),
        line(tophash, SLOTS, "tophash  one control byte a slot"),
        line(keys, SLOTS * keyStride(), "keys     " + eight(key)),
        line(elems, SLOTS * elemStride(), "elems    " + eight(elem)),
        line(overflow, Long.BYTES, "overflow nil"));
  }

  private static String eight(Extent extent) {
    String of = isIndirect(extent) ? "places of 8, each " : "8 of ";
    return of + extent.size() + " bytes";
  }

  private List<String> linesOfFlat() {
    return List.of(
        line("offset", "size", ""),
        line(0, size, "slots    8 of " + slotSize() + " bytes, in each:"),
        line("", "", "  key   at " + keys + one(key, "a hash and a place")),
        line("", "", "  elem  at " + elems + one(elem, "a place")),
        line("", SLOTS, "tophash  one control byte a slot, behind all slots of the table"));
  }

  private static String one(Extent extent, String link) {
    String of = isIndirect(extent) ? ": " + link + " of 8, of " : ": ";
    return of + extent.size() + " bytes";
  }

  private static String line(Object offset, Object size, String what) {
    return "%8s %8s  %s".formatted(offset, size, what).stripTrailing();
  }

  private BucketLayout verified(QualifiedName bucket) {
    if (isFlat()) {
      verifyFlat(bucket);
    } else {
      verifyClassic(bucket);
    }
    return this;
  }

  /**
   * Checks Go's invariants. Keys and values aligned to more than a word, unknown to Go, have
   * padding before them.
   */
  private void verifyClassic(QualifiedName bucket) {
    require(tophash == 0, bucket, "tophash comes first");
    require(overflow >= elems + SLOTS * elemStride(), bucket, "overflow lies behind elems");
    if (alignment() <= Long.BYTES) {
      require(keys == SLOTS, bucket, "keys follow tophash without padding");
      require(elems == keys + SLOTS * keyStride(), bucket, "elems follow keys without padding");
      require(overflow == elems + SLOTS * elemStride(), bucket, "overflow follows elems");
    }
  }

  private void verifyFlat(QualifiedName bucket) {
    require(keys == 0, bucket, "the first key comes first");
    require(elems + inSlot(elem).size() <= slotSize(), bucket, "a slot holds an elem");
    require(isKeyIndirect() || slotSize() % key.alignment() == 0, bucket, "each key is aligned");
    require(isElemIndirect() || slotSize() % elem.alignment() == 0, bucket, "each elem is aligned");
  }

  private long alignment() {
    return Math.max(keyInSlot().alignment(), inSlot(elem).alignment());
  }

  private static void require(boolean holds, QualifiedName bucket, String invariant) {
    if (!holds) {
      throw new IllegalStateException(bucket + ": " + invariant);
    }
  }
}
