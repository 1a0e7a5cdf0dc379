package dev.inplace.processor.compare;

import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Placed;
import dev.inplace.processor.model.FieldType;
import java.util.List;

/**
 * A field as a report tells it; all numbers are bytes.
 *
 * @param type as reports name it: {@code String[32]}, {@code example.Point[4]}
 * @param alignment of its place
 * @param atomic whether it has atomic forms of access; its bytes are the same
 * @param constants of its enum in order; none if it is no enum and no array of one
 * @param nested the fingerprint of the struct that it is, or is an array of; empty if it is none
 */
public record ReportedField(
    String name,
    String type,
    long offset,
    long size,
    long alignment,
    boolean atomic,
    List<String> constants,
    String nested)
    implements Placed {

  public ReportedField {
    constants = List.copyOf(constants);
  }

  static ReportedField of(FieldLayout layout, Layouter layouter) {
    FieldType type = layout.field().type();
    return new ReportedField(
        layout.field().name(),
        type.describe(),
        layout.offset(),
        layout.size(),
        layout.alignment(),
        layout.field().atomic(),
        constants(type),
        type.nested().map(layouter::layout).map(Fingerprint::digits).orElse(""));
  }

  private static List<String> constants(FieldType type) {
    return switch (type) {
      case FieldType.Enumeration enumeration -> enumeration.constants();
      case FieldType.Array array -> constants(array.element());
      case FieldType.Scalar _, FieldType.Word _, FieldType.Text _, FieldType.Nested _ -> List.of();
    };
  }

  /** Its type; without the length, if it is a text or an array. */
  public String element() {
    int bracket = type.lastIndexOf('[');
    return bracket < 0 ? type : type.substring(0, bracket);
  }

  /** Whether it has a length: of a text, or of an array. */
  public boolean hasLength() {
    return type.endsWith("]");
  }
}
