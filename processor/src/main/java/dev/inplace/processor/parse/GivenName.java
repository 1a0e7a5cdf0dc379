package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Origin;
import javax.lang.model.SourceVersion;

/** The rule for {@code name} in {@code @Struct} and {@code @StructMap}. */
final class GivenName {
  private GivenName() {}

  /** True if class names can begin with it; if not, adds a diagnostic. */
  static boolean isGood(String name, String annotation, Origin origin, Diagnostics diagnostics) {
    if (!GivenValues.isResolved(name, annotation, origin, diagnostics)) {
      return false;
    }
    if (SourceVersion.isIdentifier(name)
        && name.codePoints().noneMatch(Character::isIdentifierIgnorable)) {
      return true;
    }
    diagnostics.add(
        Code.BAD_NAME,
        origin,
        "no class name can begin with \"" + name + "\"",
        "write " + annotation + "(name = ...) with an identifier, such as " + suggestion(origin));
    return false;
  }

  private static String suggestion(Origin origin) {
    return "\"" + (origin.isPackage() ? "Counts" : origin.type().simpleName()) + "\"";
  }
}
