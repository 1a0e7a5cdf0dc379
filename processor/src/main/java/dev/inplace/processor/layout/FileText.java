package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;

/** The words of docs/file-format.md in the layout text of a map's file. */
public final class FileText {
  private FileText() {}

  /** A key or value that is no struct. */
  public static String scalar(FieldType type) {
    return type instanceof FieldType.Enumeration enumeration
        ? type.describe() + " " + String.join(" ", enumeration.constants())
        : type.describe();
  }

  /** The first line of a struct. Its fingerprint stands for the lines of its fields. */
  public static String struct(StructLayout layout) {
    return "%s: %ssize %s, alignment %s, %s, %s, fingerprint %s"
        .formatted(
            layout.struct().type().canonical(),
            layout.struct().isUnion() ? "union, " : "",
            Long.toString(layout.size()), // %d would use the digits of the build's locale
            Long.toString(layout.alignment()),
            layout.model().name(),
            layout.struct().platform().byteOrderName(),
            Fingerprint.digits(layout));
  }

  /** The slots of a map. */
  public static String slots(BucketLayout layout) {
    String first =
        layout.isFlat()
            ? "flat, %s bytes, value at %s"
                .formatted(Long.toString(layout.keyStride()), Long.toString(layout.elems()))
            : "classic, %s bytes a bucket, keys at %s, values at %s"
                .formatted(
                    Long.toString(layout.size()),
                    Long.toString(layout.keys()),
                    Long.toString(layout.elems()));
    return first
        + (layout.isKeyIndirect() ? ", large keys" : "")
        + (layout.isElemIndirect() ? ", large values" : "");
  }
}
