package dev.inplace.processor.parse;

import dev.inplace.processor.model.Primitive;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The map from the compiler's primitives to the model's. */
final class Primitives {
  private static final Map<String, String> BOXED =
      Map.of(
          "Boolean", "boolean",
          "Byte", "byte",
          "Short", "short",
          "Character", "char",
          "Integer", "int",
          "Long", "long",
          "Float", "float",
          "Double", "double");

  private Primitives() {}

  static Primitive of(TypeKind kind) {
    return Primitive.valueOf(kind.name());
  }

  /** The keyword for a boxed type, by its description in messages. */
  static Optional<String> unboxed(String description) {
    return Optional.ofNullable(BOXED.get(description));
  }
}
