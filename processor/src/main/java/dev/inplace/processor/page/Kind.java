package dev.inplace.processor.page;

import dev.inplace.processor.compare.ReportedField;
import java.util.regex.Pattern;

/** The kind of a field's bytes. The page has a letter and a colour for each. */
enum Kind {
  SIGNED("i", "integer"),
  UNSIGNED("u", "unsigned integer"),
  FLOATING("f", "floating point"),
  BOOLEAN("z", "boolean"),
  CHARACTER("c", "char"),
  TEXT("t", "text"),
  ENUM("e", "enum"),
  STRUCT("s", "nested struct"),
  WORD("w", "word"),
  POINTER("p", "pointer"),
  PADDING("x", "padding");

  /** The words before a type for its byte order and its number of bytes. */
  private static final Pattern PREFIX = Pattern.compile("^((big|little)-endian )?([0-9]-byte )?");

  private final String letter;
  private final String words;

  Kind(String letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  /** The letter in the style sheet and on narrow fields. */
  String letter() {
    return letter;
  }

  String words() {
    return words;
  }

  static Kind of(ReportedField field) {
    if (!field.constants().isEmpty()) {
      return ENUM;
    }
    if (!field.nested().isEmpty()) {
      return STRUCT;
    }
    return of(field.element());
  }

  /** The kind of a field's or element's type; a qualified name is a struct or an enum. */
  static Kind of(String type) {
    return ofPlain(PREFIX.matcher(type).replaceFirst(""));
  }

  private static Kind ofPrefixed(String type) {
    if (type.endsWith(" String")) {
      return TEXT;
    }
    return type.startsWith("unsigned ") ? UNSIGNED : STRUCT;
  }

  private static Kind ofPlain(String type) {
    return switch (type) {
      case "byte", "short", "int", "long" -> SIGNED;
      case "float", "double" -> FLOATING;
      case "boolean" -> BOOLEAN;
      case "char" -> CHARACTER;
      case "String" -> TEXT;
      case "word", "unsigned word" -> WORD;
      case "pointer", "link" -> POINTER;
      default -> ofPrefixed(type);
    };
  }
}
