package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
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

  /** The type, or empty with a diagnostic if generated code in the user's package cannot see it. */
  static Optional<FieldType> parse(
      TypeElement type, Element user, Origin origin, Diagnostics diagnostics) {
    if (!Visibility.isVisible(type, user)) {
      diagnostics.add(
          Code.NOT_VISIBLE,
          origin,
          "generated code cannot see the enum " + type.getQualifiedName(),
          "make it visible in the package of " + user.getSimpleName());
      return Optional.empty();
    }
    List<String> constants =
        type.getEnclosedElements().stream()
            .filter(enclosed -> enclosed.getKind() == ElementKind.ENUM_CONSTANT)
            .map(constant -> constant.getSimpleName().toString())
            .toList();
    return Optional.of(new FieldType.Enumeration(TypeNames.of(type), constants));
  }
}
