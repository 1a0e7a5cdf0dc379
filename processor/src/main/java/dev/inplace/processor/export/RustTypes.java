package dev.inplace.processor.export;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;

/** The Rust names of field types. */
final class RustTypes {
  private RustTypes() {}

  static String of(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar(scalar);
      case FieldType.Word word ->
          switch (word.kind()) {
            case SIGNED -> "isize";
            case UNSIGNED -> "usize";
            case POINTER -> "*mut ::core::ffi::c_void";
          };
      case FieldType.Enumeration _ ->
          throw new IllegalStateException("an enum is a number in a counterpart");
      case FieldType.Bits _ -> throw new IllegalStateException("Rust has no bit-fields");
      case FieldType.Text text -> "[u8; " + text.length() + "]";
      case FieldType.Array array -> "[" + of(array.element()) + "; " + array.length() + "]";
      case FieldType.Nested nested -> RustNames.spell(nested.struct().name());
    };
  }

  private static String scalar(FieldType.Scalar scalar) {
    Primitive primitive = scalar.primitive();
    return switch (primitive) {
      case BOOLEAN -> "bool";
      case CHAR -> "u16";
      case FLOAT -> "f32";
      case DOUBLE -> "f64";
      case BYTE, SHORT, INT, LONG -> (scalar.unsigned() ? "u" : "i") + primitive.size() * Byte.SIZE;
    };
  }
}
