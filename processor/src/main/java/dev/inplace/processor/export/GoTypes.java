package dev.inplace.processor.export;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;

/** The Go names of field types. */
final class GoTypes {
  private GoTypes() {}

  static String of(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar(scalar);
      case FieldType.Word word ->
          switch (word.kind()) {
            case SIGNED -> "int";
            case UNSIGNED -> "uintptr";
            case POINTER -> "unsafe.Pointer";
          };
      case FieldType.Enumeration _ ->
          throw new IllegalStateException("an enum is a number in a counterpart");
      case FieldType.Bits _ -> throw new IllegalStateException("Go has no bit-fields");
      case FieldType.Text text -> "[" + text.length() + "]byte";
      case FieldType.Array array -> "[" + array.length() + "]" + of(array.element());
      case FieldType.Nested nested -> GoNames.spell(nested.struct().name());
    };
  }

  private static String scalar(FieldType.Scalar scalar) {
    Primitive primitive = scalar.primitive();
    return switch (primitive) {
      case BOOLEAN -> "bool";
      case CHAR -> "uint16";
      case FLOAT -> "float32";
      case DOUBLE -> "float64";
      case BYTE, SHORT, INT, LONG ->
          (scalar.unsigned() ? "uint" : "int") + primitive.size() * Byte.SIZE;
    };
  }
}
