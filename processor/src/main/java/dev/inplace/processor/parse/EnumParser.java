package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Codes;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A parser of an enum as the type of a component, of an array's elements, or of a key. */
final class EnumParser {
  private EnumParser() {}

  /**
   * The type of a key, which is an ordinal whatever codes the enum has; empty with a diagnostic if
   * generated code in the user's package cannot see it.
   */
  static Optional<FieldType> parseKey(
      TypeElement type, Element user, Origin origin, Diagnostics diagnostics) {
    return isVisible(type, user, origin, diagnostics)
        ? Optional.of(new FieldType.Enumeration(TypeNames.of(type), constants(type)))
        : Optional.empty();
  }

  /** The type of a component or an array's elements, or empty with a diagnostic. */
  static Optional<FieldType> parse(
      TypeElement type, Element user, Origin origin, Diagnostics diagnostics) {
    if (!isVisible(type, user, origin, diagnostics)) {
      return Optional.empty();
    }
    Diagnostics ofCodes = new Diagnostics();
    Optional<Codes> codes = new CodesParser(type, origin, ofCodes).parse();
    diagnostics.addAll(ofCodes);
    return ofCodes.hasErrors()
        ? Optional.empty()
        : Optional.of(new FieldType.Enumeration(TypeNames.of(type), constants(type), codes, 0));
  }

  private static boolean isVisible(
      TypeElement type, Element user, Origin origin, Diagnostics diagnostics) {
    if (Visibility.isVisible(type, user)) {
      return true;
    }
    diagnostics.add(
        Code.NOT_VISIBLE,
        origin,
        "generated code cannot see the enum " + type.getQualifiedName(),
        "make it visible in the package of " + user.getSimpleName());
    return false;
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(enclosed -> enclosed.getKind() == ElementKind.ENUM_CONSTANT)
        .map(constant -> constant.getSimpleName().toString())
        .toList();
  }
}
