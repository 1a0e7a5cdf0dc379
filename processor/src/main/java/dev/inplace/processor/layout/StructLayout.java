package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.List;

/**
 * A struct with its offsets; all numbers are bytes.
 *
 * @param struct of the layout
 * @param model of the platform
 * @param fields in memory's order
 * @param size with trailing padding
 * @param alignment the largest of its fields' and its own, at least 1
 */
public record StructLayout(
    Struct struct, DataModel model, List<FieldLayout> fields, long size, long alignment) {

  public StructLayout {
    fields = List.copyOf(fields);
  }

  /** The fields without unnamed bit-fields, which are padding. */
  public List<FieldLayout> named() {
    return fields.stream().filter(FieldLayout::isNamed).toList();
  }

  /** True if a field is a bit-field. */
  public boolean hasBits() {
    return fields.stream().anyMatch(field -> field.field().type() instanceof FieldType.Bits);
  }

  /** The runs of padding between fields and behind the last, in order. */
  public List<Padding> paddings() {
    return Placed.paddings(named(), size);
  }

  /** The bytes that bit-fields have only a part of, in order. */
  public List<SpareBits> spareBits() {
    return SpareBits.of(this);
  }

  /** Bytes of padding, without that inside nested structs. */
  public long padding() {
    return paddings().stream().mapToLong(Padding::size).sum();
  }

  /** The alignment of the address for atomic access to fields; 1 if no field is atomic. */
  public long atomicAlignment() {
    return fields.stream().mapToLong(FieldLayout::atomicAlignment).max().orElse(1);
  }

  public Extent extent() {
    return new Extent(size, alignment);
  }
}
