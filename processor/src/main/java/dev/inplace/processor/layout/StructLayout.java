package dev.inplace.processor.layout;

import dev.inplace.processor.model.Struct;
import java.util.List;

/**
 * A struct with its offsets; all numbers are bytes.
 *
 * @param struct what was laid out
 * @param model for which platform
 * @param fields in memory's order
 * @param size with trailing padding
 * @param alignment the largest of its fields' and its own, at least 1
 */
public record StructLayout(
    Struct struct, DataModel model, List<FieldLayout> fields, long size, long alignment) {

  public StructLayout {
    fields = List.copyOf(fields);
  }

  /** The bytes between fields and behind the last that belong to none, in order. */
  public List<Padding> paddings() {
    return Placed.paddings(fields, size);
  }

  /** How many bytes are padding, not counting that inside nested structs. */
  public long padding() {
    return paddings().stream().mapToLong(Padding::size).sum();
  }

  /** What its address has to be a multiple of, for atomic access to fields; 1 if none has it. */
  public long atomicAlignment() {
    return fields.stream().mapToLong(FieldLayout::atomicAlignment).max().orElse(1);
  }

  public Extent extent() {
    return new Extent(size, alignment);
  }
}
