package dev.inplace.processor.export;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The comment of a field whose declaration in another language cannot state its meaning. */
final class Meaning {
  private static final int MOST_CONSTANTS = 16;

  private Meaning() {}

  /** The comment about a field; empty if its declaration says all. */
  static Optional<String> of(Field field) {
    StringJoiner meaning = new StringJoiner(", ");
    meaning.setEmptyValue("");
    String ofType = of(field.type());
    if (!ofType.isEmpty()) {
      meaning.add(ofType);
    }
    if (field.ownOrder().isPresent()) {
      meaning.add(field.order().strip());
    }
    return Optional.of(meaning.toString()).filter(text -> !text.isEmpty());
  }

  private static String of(FieldType type) {
    return switch (type) {
      case FieldType.Enumeration enumeration -> ordinals(enumeration);
      case FieldType.Array array -> of(array.element());
      case FieldType.Bits bits -> of(bits.declared());
      case FieldType.Scalar scalar when scalar.isNarrow() ->
          "%s integer of %d bytes"
              .formatted(scalar.unsigned() ? "unsigned" : "signed", scalar.bytes());
      case FieldType.Text text when !text.isPlain() -> text.form().words() + " text";
      case FieldType.Scalar _, FieldType.Word _, FieldType.Text _, FieldType.Nested _ -> "";
    };
  }

  /** {@code an ordinal of example.Side: BUY, SELL}, or {@code a code of example.Side: BUY=66}. */
  private static String ordinals(FieldType.Enumeration enumeration) {
    List<String> constants = enumeration.meanings();
    String kind = enumeration.codes().isPresent() ? "a code of " : "an ordinal of ";
    String type = kind + enumeration.type();
    if (constants.isEmpty()) {
      return type;
    }
    String first =
        String.join(", ", constants.subList(0, Math.min(constants.size(), MOST_CONSTANTS)));
    return type + ": " + first + (constants.size() > MOST_CONSTANTS ? ", ..." : "");
  }
}
