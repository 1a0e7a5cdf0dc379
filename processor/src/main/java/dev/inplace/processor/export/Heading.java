package dev.inplace.processor.export;

import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comment above a struct, in every language. */
final class Heading {
  private static final int MOST_CONSTANTS = 16;

  private Heading() {}

  /** The layout in one line, and the meaning of numbers that are enums in Java. */
  static List<String> lines(StructLayout layout) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s, %s, size %d, alignment %d"
            .formatted(
                layout.struct().type(),
                layout.model().name(),
                layout.struct().platform().byteOrderName(),
                layout.size(),
                layout.alignment()));
    for (Field field : layout.struct().fields()) {
      enumeration(field.type())
          .ifPresent(found -> lines.add(field.name() + ": " + ordinals(found)));
    }
    return lines;
  }

  private static Optional<FieldType.Enumeration> enumeration(FieldType type) {
    return switch (type) {
      case FieldType.Enumeration enumeration -> Optional.of(enumeration);
      case FieldType.Array array -> enumeration(array.element());
      case FieldType.Scalar _, FieldType.Word _, FieldType.Text _, FieldType.Nested _ ->
          Optional.empty();
    };
  }

  /** {@code an ordinal of example.Side: BUY, SELL}. */
  private static String ordinals(FieldType.Enumeration enumeration) {
    List<String> constants = enumeration.constants();
    String type = "an ordinal of " + enumeration.type();
    if (constants.isEmpty()) {
      return type;
    }
    String first =
        String.join(", ", constants.subList(0, Math.min(constants.size(), MOST_CONSTANTS)));
    return type + ": " + first + (constants.size() > MOST_CONSTANTS ? ", ..." : "");
  }

  /** The structs nested in a struct, directly or in arrays, each once. */
  static Collection<Struct> nested(StructLayout layout) {
    Map<QualifiedName, Struct> nested = new LinkedHashMap<>();
    for (Field field : layout.struct().fields()) {
      field.type().nested().ifPresent(struct -> nested.putIfAbsent(struct.type(), struct));
    }
    return nested.values();
  }
}
