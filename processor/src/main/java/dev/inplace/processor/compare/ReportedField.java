package dev.inplace.processor.compare;

import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Placed;
import dev.inplace.processor.model.FieldType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field in a report; all numbers are bytes.
 *
 * @param type as in reports: {@code String[32]}, {@code example.Point[4]}
 * @param bit the first bit of a bit-field in the byte at its offset, as in {@link FieldLayout}
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
    int bit,
    long size,
    long alignment,
    boolean atomic,
    List<String> constants,
    String nested)
    implements Placed {

  private static final Pattern WIDTH = Pattern.compile(":([0-9]{1,2})$");

  public ReportedField {
    constants = List.copyOf(constants);
  }

  static ReportedField of(FieldLayout layout, Layouter layouter) {
    FieldType type = layout.field().type();
    return new ReportedField(
        layout.field().name(),
        layout.field().describe(),
        layout.offset(),
        layout.bit(),
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
      case FieldType.Bits bits -> constants(bits.declared());
      case FieldType.Scalar _, FieldType.Word _, FieldType.Text _, FieldType.Nested _ -> List.of();
    };
  }

  /** The type, without the length of a text or an array, or the width of a bit-field. */
  public String element() {
    int end = Math.max(type.lastIndexOf('['), type.lastIndexOf(':'));
    return end < 0 ? type : type.substring(0, end);
  }

  /** The bits of a bit-field; 0 of other fields. */
  public int width() {
    Matcher width = WIDTH.matcher(type);
    return width.find() ? Integer.parseInt(width.group(1)) : 0;
  }

  /** True for a bit-field. */
  public boolean isBits() {
    return width() > 0;
  }

  /** The place in words: {@code 8}, or {@code 8 bit 3} of a bit-field. */
  public String place() {
    return isBits() ? offset + " bit " + bit : Long.toString(offset);
  }

  /** True for a text or an array. */
  public boolean hasLength() {
    return type.endsWith("]");
  }
}
