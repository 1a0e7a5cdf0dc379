package dev.inplace.processor.compare;

import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.Placed;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Packing;
import java.util.List;
import java.util.StringJoiner;

/**
 * A struct as a report tells it: all that gives its bytes their meaning, and nothing of javac or of
 * the layouter. It comes from a layout, or was read from a file.
 *
 * @param name of the record, as source code has it
 * @param model the data model
 * @param byteOrder {@code little-endian} or {@code big-endian}
 * @param packing {@link #NATURAL}, or what packs or aligns the struct: {@code pack 2, align 16}
 * @param size in bytes
 * @param alignment in bytes
 * @param fingerprint 16 hex digits
 * @param fields in memory's order
 */
public record ReportedStruct(
    String name,
    String model,
    String byteOrder,
    String packing,
    long size,
    long alignment,
    String fingerprint,
    List<ReportedField> fields) {

  /** The packing of a struct of which nothing is said. */
  public static final String NATURAL = "natural";

  public ReportedStruct {
    fields = List.copyOf(fields);
  }

  /** What a report tells of a layout. */
  public static ReportedStruct of(StructLayout layout) {
    Layouter layouter = new Layouter();
    return new ReportedStruct(
        layout.struct().type().canonical(),
        layout.model().name(),
        layout.struct().platform().byteOrderName(),
        words(layout.struct().packing()),
        layout.size(),
        layout.alignment(),
        Fingerprint.digits(layout),
        layout.fields().stream().map(field -> ReportedField.of(field, layouter)).toList());
  }

  private static String words(Packing packing) {
    StringJoiner words = new StringJoiner(", ").setEmptyValue(NATURAL);
    if (packing.packed()) {
      words.add("packed");
    }
    if (packing.pack() > 0) {
      words.add("pack " + packing.pack());
    }
    if (packing.alignment() > 1) {
      words.add("align " + packing.alignment());
    }
    return words.toString();
  }

  /** The bytes between fields and behind the last that belong to none, in order. */
  public List<Padding> paddings() {
    return Placed.paddings(fields, size);
  }

  /** How many bytes are padding, not counting that inside nested structs. */
  public long padding() {
    return paddings().stream().mapToLong(Padding::size).sum();
  }

  /** Where its last field ends, and trailing padding begins. */
  public long end() {
    return fields.isEmpty() ? 0 : fields.getLast().end();
  }

  /** The innermost name: {@code Person} of {@code example.Outer.Person}. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
