package dev.inplace.processor.compare;

import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Placed;
import dev.inplace.processor.model.FieldType;
import java.util.List;

/**
 * A field in a report; all numbers are bytes.
 *
 * @param type as in reports: {@code String[32]}, {@code example.Point[4]}
 * @param alignment of its offset
 * @param atomic true if it has atomic accessors; its bytes are the same
 * @param constants of its enum in order, as {@code BUY=66} if they have codes; none if neither it
 *     nor its element is an enum
 * @param nested the fingerprint of its nested struct or its elements' struct; empty if none
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
        layout.field().describe(),
        layout.offset(),
        layout.size(),
        layout.alignment(),
        layout.field().atomic(),
        constants(type),
        type.nested().map(layouter::layout).map(Fingerprint::digits).orElse(""));
  }

  private static List<String> constants(FieldType type) {
    return switch (type) {
      case FieldType.Enumeration enumeration -> enumeration.meanings();
      case FieldType.Array array -> constants(array.element());
      case FieldType.Scalar _, FieldType.Word _, FieldType.Text _, FieldType.Nested _ -> List.of();
    };
  }

  /** The type, without the length of a text or an array. */
  public String element() {
    int bracket = type.lastIndexOf('[');
    return bracket < 0 ? type : type.substring(0, bracket);
  }

  /** True for a text or an array. */
  public boolean hasLength() {
    return type.endsWith("]");
  }
}
