package dev.inplace.processor.export;

/** The Go spelling of exported names. */
final class GoNames {
  private GoNames() {}

  static String spell(String name) {
    String spelled = Identifiers.replace(name, GoNames::isAccepted);
    int first = spelled.codePointAt(0);
    int upper = Character.toUpperCase(first);
    return Character.getType(upper) == Character.UPPERCASE_LETTER
        ? Character.toString(upper) + spelled.substring(Character.charCount(first))
        : "X" + spelled;
  }

  /** True for letters and digits by Go's specification. */
  private static boolean isAccepted(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> point == '_';
    };
  }
}
