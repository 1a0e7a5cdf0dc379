package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** A parser of the types without a length, alone or as the element of an array. */
final class ElementTypeParser {
  private final NestedParser nested;
  private final Compiled compiled;

  ElementTypeParser(NestedParser nested, Compiled compiled) {
    this.nested = nested;
    this.compiled = compiled;
  }

  /** The type, or empty with at least one diagnostic, even if only the compiler's. */
  Optional<FieldType> parse(
      TypeMirror type, Component component, boolean unsigned, Diagnostics diagnostics) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
          Optional.of(new FieldType.Scalar(Primitives.of(type.getKind()), unsigned));
      case DECLARED -> {
        if (Declared.isEnum(type)) {
          yield EnumParser.parse(
              Declared.element(type), component.struct(), component.origin(), diagnostics);
        }
        if (Declared.isRecord(type)) {
          yield nested.parse(Declared.element(type), component, diagnostics);
        }
        yield unsupported(component, diagnostics);
      }
      case ERROR -> {
        // The type exists but is not visible here, which the compiler has reported.
        if (compiled.is(component.struct()) || !compiled.exists(type)) {
          unresolved(type, component, diagnostics);
        }
        yield Optional.empty();
      }
      // A type variable: the record is generic, which is reported once, at the record.
      case TYPEVAR -> Optional.empty();
      default -> unsupported(component, diagnostics);
    };
  }

  private static void unresolved(TypeMirror type, Component component, Diagnostics diagnostics) {
    diagnostics.await();
    diagnostics.add(
        Code.UNRESOLVED_TYPE,
        component.origin(),
        "there is no type "
            + type
            + " visible here, so nothing is generated for "
            + component.struct().getSimpleName(),
        "import or declare " + type + ", or add the library or processor that brings it");
  }

  private static Optional<FieldType> unsupported(Component component, Diagnostics diagnostics) {
    diagnostics.add(
        Code.UNSUPPORTED_TYPE,
        component.origin(),
        TypeNames.describe(component.type()) + " has no fixed bytes, so a struct cannot contain it",
        Instead.of(component.type()));
    return Optional.empty();
  }
}
