package dev.inplace.processor.diagnostic;

import dev.inplace.processor.model.Origin;

/**
 * A message to the user about a declaration.
 *
 * @param code of the situation
 * @param origin the component or type concerned
 * @param problem what is wrong, with the values
 * @param fix what to write instead, or {@link #NO_FIX}
 */
public record Diagnostic(Code code, Origin origin, String problem, String fix) {

  /** The fix of a diagnostic that needs none. */
  public static final String NO_FIX = "";

  /** {@code [Code] Type.field: problem}, and the fix on a line of its own. */
  public String message() {
    String told = "[" + code.key() + "] " + origin + ": " + visible(problem);
    return fix.equals(NO_FIX) ? told : told + "\nfix: " + visible(fix);
  }

  /** The same diagnostic at another origin. */
  public Diagnostic at(Origin other) {
    return new Diagnostic(code, other, problem, fix);
  }

  /** The text with characters without a glyph escaped, as in Java: a terminal could act on them. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (hasGlyph(point)) {
                visible.appendCodePoint(point);
              } else {
                visible.append("\\u%04X".formatted(point));
              }
            });
    return visible.toString();
  }

  private static boolean hasGlyph(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
