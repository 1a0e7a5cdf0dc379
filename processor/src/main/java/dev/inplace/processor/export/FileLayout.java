package dev.inplace.processor.export;

import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.DataModel;
import dev.inplace.processor.layout.FileText;
import dev.inplace.processor.layout.KeyWords;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A map in a file, for the templates of readers. All languages share what is here; sizes, offsets
 * and strides are bytes.
 */
final class FileLayout {
  private final StructMap map;
  private final BucketLayout slots;
  private final Layouter layouter;

  FileLayout(StructMap map, Layouter layouter) {
    this.map = map;
    this.layouter = layouter;
    slots = BucketLayout.of(map, layouter);
  }

  String type() {
    return map.map().canonical();
  }

  /** The keys in the layout text. */
  String keys() {
    return switch (map.key()) {
      case MapKey.Text _ -> "text";
      case MapKey.Fixed(FieldType type) -> text(type);
    };
  }

  /** The values in the layout text. */
  String values() {
    return map.fixedValue().map(this::text).orElse("none");
  }

  private String text(FieldType type) {
    return type instanceof FieldType.Nested nested
        ? FileText.struct(layouter.layout(nested.struct()))
        : FileText.scalar(type);
  }

  /** The slots in the layout text. */
  String slots() {
    return FileText.slots(slots);
  }

  /** Keys and values in a few words. */
  String description() {
    String key = map.key() instanceof MapKey.Fixed(FieldType type) ? type.describe() : "UTF-8 text";
    return map.fixedValue().map(value -> key + " to " + value.describe()).orElse("a set of " + key);
  }

  /** The struct that is its key, if one is. */
  Optional<Struct> keyStruct() {
    return map.key() instanceof MapKey.Fixed(FieldType type) ? type.nested() : Optional.empty();
  }

  /** The struct that is its value, if one is. */
  Optional<Struct> valueStruct() {
    return map.fixedValue().flatMap(FieldType::nested);
  }

  List<Struct> structs() {
    return Stream.concat(keyStruct().stream(), valueStruct().stream()).toList();
  }

  /** A key that is one number, an enum as its ordinal. */
  Optional<FieldType.Scalar> keyNumber() {
    return map.key() instanceof MapKey.Fixed(FieldType type) ? number(type) : Optional.empty();
  }

  /** A value that is one number. */
  Optional<FieldType.Scalar> valueNumber() {
    return map.fixedValue().flatMap(this::number);
  }

  private Optional<FieldType.Scalar> number(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> Optional.of(scalar);
      case FieldType.Enumeration enumeration -> {
        DataModel model = DataModel.named(map.platform().model()).orElseThrow();
        yield Optional.of(new FieldType.Scalar(model.storageOf(enumeration), true));
      }
      case FieldType.Word _,
          FieldType.Bits _,
          FieldType.Text _,
          FieldType.Array _,
          FieldType.Nested _ ->
          Optional.empty();
    };
  }

  boolean isSet() {
    return map.isSet();
  }

  boolean hasStructs() {
    return valueStruct().isPresent();
  }

  boolean hasNumbers() {
    return valueNumber().isPresent();
  }

  boolean isText() {
    return map.key() instanceof MapKey.Text;
  }

  boolean isStruct() {
    return keyStruct().isPresent();
  }

  boolean isLargeKey() {
    return !isText() && slots.isKeyIndirect();
  }

  boolean isKeyInSlot() {
    return !isText() && !slots.isKeyIndirect();
  }

  /** True if the hash of a key is that of its words. */
  boolean hasWords() {
    return keyStruct().map(layouter::layout).filter(KeyWords::has).isPresent();
  }

  /** True if the hash of a key is that of a run of bytes. */
  boolean hasBytes() {
    return keyNumber().isEmpty() && !hasWords();
  }

  List<KeyPart> parts() {
    return keyStruct()
        .map(struct -> KeyPart.of(layouter.layout(struct), layouter))
        .orElse(List.of());
  }

  boolean hasParts() {
    return !parts().isEmpty();
  }

  boolean isClassic() {
    return !slots.isFlat();
  }

  /** From a classic bucket, or a flat slot, to the next. */
  long bucket() {
    return isClassic() ? slots.size() : slots.keyStride();
  }

  /** The fewest slots of a table, as a base-2 logarithm. */
  int fewest() {
    return isClassic() ? 3 : 1;
  }

  long keyOffset() {
    return slots.keys();
  }

  long keyStride() {
    return slots.keyStride();
  }

  long keySize() {
    return isText() ? 0 : slots.key().size();
  }

  long keyAlignment() {
    return isText() ? 1 : slots.key().alignment();
  }

  /** Bytes of the part of a key in its slot. */
  long keyInSlot() {
    return isKeyInSlot() ? keySize() : link() + (isText() ? 2L : 1L) * Long.BYTES;
  }

  /** Offset of the link to a key, in a flat slot behind its hash. */
  long link() {
    return isClassic() ? 0 : Long.BYTES;
  }

  long valueOffset() {
    return slots.elems();
  }

  long valueStride() {
    return slots.elemStride();
  }

  long valueSize() {
    return slots.elem().size();
  }

  long valueAlignment() {
    return slots.elem().alignment();
  }

  boolean hasLargeValues() {
    return slots.isElemIndirect();
  }

  long valueInSlot() {
    return hasLargeValues() ? Long.BYTES : valueSize();
  }

  /** The number of the group of large values. */
  int valueGroup() {
    return isKeyInSlot() ? 0 : 1;
  }
}
