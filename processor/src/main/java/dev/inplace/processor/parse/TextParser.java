package dev.inplace.processor.parse;

import dev.inplace.annotation.Text;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.TextForm;

/** A parser of {@code @Text}. */
final class TextParser {
  private TextParser() {}

  /** The form of a component that is a text. */
  static TextForm form(Component component) {
    Text.Charset charset =
        Annotations.constant(component.element(), Text.class, "charset")
            .map(TextParser::charset)
            .orElse(Text.Charset.UTF_8);
    boolean spaces =
        Annotations.constant(component.element(), Text.class, "padding")
            .filter(Text.Padding.SPACES.name()::equals)
            .isPresent();
    boolean endsAtZero =
        Annotations.truth(component.element(), Text.class, "endsAtZero").orElse(true);
    return new TextForm(charset, spaces, endsAtZero);
  }

  private static Text.Charset charset(String constant) {
    for (Text.Charset charset : Text.Charset.values()) {
      if (charset.name().equals(constant)) {
        return charset;
      }
    }
    return Text.Charset.UTF_8; // unresolved, which javac reports
  }

  /** True if a length is a whole number of the charset's units; if not, adds a diagnostic. */
  static boolean isWhole(int length, TextForm form, Component component, Diagnostics diagnostics) {
    if (length % form.unit() == 0) {
      return true;
    }
    diagnostics.add(
        Code.BAD_LENGTH,
        component.origin(),
        "@Length(%d) is odd, and characters of UTF-16 have two or four bytes".formatted(length),
        "write an even number of bytes, two for most characters");
    return false;
  }

  /** Refuses the form of a text on a component that is none. */
  static void checkNone(Component component, Diagnostics diagnostics) {
    if (component.has(Text.class)) {
      diagnostics.add(
          Code.MISPLACED_TEXT,
          component.origin(),
          TypeNames.describe(component.type()) + " is no text",
          "remove @Text; it belongs on a @Length String");
    }
  }
}
