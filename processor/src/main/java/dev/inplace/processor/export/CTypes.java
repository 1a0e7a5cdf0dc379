package dev.inplace.processor.export;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.Struct;
import java.util.Locale;

/** The C names of field types. */
final class CTypes {
  private CTypes() {}

  /** A declaration without its semicolon: {@code int32_t age}, {@code char name[32]}. */
  static String declare(FieldType type, String name) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar(scalar) + " " + name;
      case FieldType.Word word -> word(word) + name;
      case FieldType.Enumeration _ ->
          throw new IllegalStateException("an enum is a number in a counterpart");
      case FieldType.Bits bits ->
          declare(bits.declared(), bits.isNamed() ? name : "").strip() + " : " + bits.width();
      case FieldType.Text text -> "char " + name + "[" + text.length() + "]";
      case FieldType.Array array when array.flexible().isPresent() ->
          declare(array.element(), name + "[]");
      case FieldType.Array array -> declare(array.element(), name + "[" + array.length() + "]");
      case FieldType.Nested nested -> tagged(nested.struct()) + " " + name;
    };
  }

  /** {@code struct Tick}, or {@code union Value}. */
  static String tagged(Struct struct) {
    return keyword(struct) + " " + CNames.spell(struct.name());
  }

  static String keyword(Struct struct) {
    return struct.isUnion() ? "union" : "struct";
  }

  private static String scalar(FieldType.Scalar scalar) {
    Primitive primitive = scalar.primitive();
    return switch (primitive) {
      case BOOLEAN -> "bool";
      case CHAR -> "uint16_t";
      case FLOAT, DOUBLE -> primitive.name().toLowerCase(Locale.ROOT);
      case BYTE, SHORT, INT, LONG ->
          (scalar.unsigned() ? "uint" : "int") + primitive.size() * Byte.SIZE + "_t";
    };
  }

  private static String word(FieldType.Word word) {
    return switch (word.kind()) {
      case SIGNED -> "intptr_t ";
      case UNSIGNED -> "uintptr_t ";
      case POINTER -> "void *";
    };
  }
}
