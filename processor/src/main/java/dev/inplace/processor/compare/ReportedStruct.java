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
 * A struct in a report: everything that gives its bytes their meaning, independent of javac and the
 * layouter. Its source is a layout or a file.
 *
 * @param name of the record, as in source code
 * @param model the data model
 * @param byteOrder {@code little-endian} or {@code big-endian}
 * @param packing {@link #NATURAL}, or its packing and alignment: {@code pack 2, align 16}
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

  /** The packing of a struct without packing or alignment. */
  public static final String NATURAL = "natural";

  private static final String UNION = "union";

  public ReportedStruct {
    fields = List.copyOf(fields);
  }

  /** The reported struct of a layout. */
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
        layout.named().stream().map(field -> ReportedField.of(field, layouter)).toList());
  }

  private static String words(Packing packing) {
    StringJoiner words = new StringJoiner(", ").setEmptyValue(NATURAL);
    if (packing.union()) {
      words.add(UNION);
    }
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

  /** The runs of padding between fields and behind the last, in order. */
  public List<Padding> paddings() {
    return Placed.paddings(fields, size);
  }

  /** Bytes of padding, without that inside nested structs. */
  public long padding() {
    return paddings().stream().mapToLong(Padding::size).sum();
  }

  /** The end of the last field, where trailing padding begins. */
  public long end() {
    return fields.stream().mapToLong(ReportedField::end).max().orElse(0);
  }

  /** True if all fields begin at offset 0. */
  public boolean isUnion() {
    return packing.startsWith(UNION);
  }

  /** The innermost name: {@code Person} of {@code example.Outer.Person}. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
