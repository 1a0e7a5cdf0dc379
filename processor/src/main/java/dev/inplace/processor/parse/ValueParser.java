package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A parser of an explicit type of a map's values. */
final class ValueParser {
  private final NestedParser nested;

  ValueParser(NestedParser nested) {
    this.nested = nested;
  }

  /** The type, or empty with at least one diagnostic. */
  Optional<FieldType> parse(
      TypeMirror value, Element asker, Origin origin, Diagnostics diagnostics) {
    if (value.getKind().isPrimitive()) {
      return Optional.of(new FieldType.Scalar(Primitives.of(value.getKind()), false));
    }
    if (Declared.isStruct(value)) {
      return nested
          .parse(Declared.element(value), asker, origin, diagnostics)
          .map(FieldType.Nested::new);
    }
    String name = TypeNames.describe(value);
    diagnostics.add(
        Code.UNSUPPORTED_VALUE, origin, name + " cannot be the value of a map", fix(value, name));
    return Optional.empty();
  }

  private static String fix(TypeMirror value, String name) {
    if (Declared.isRecord(value)) {
      return "annotate " + Declared.element(value).getSimpleName() + " with @Struct";
    }
    if (Declared.isString(value)) {
      return "use a @Struct record that has one @Length String";
    }
    if (Declared.isEnum(value)) {
      return "use a @Struct record that has one component of this type";
    }
    if (value.getKind() == TypeKind.ARRAY) {
      return "use a @Struct record that has one @Length array";
    }
    return Primitives.unboxed(name)
        .map(primitive -> "use " + primitive + ".class, which cannot be null")
        .or(() -> FormsOfTypes.of(name).map(form -> "use a @Struct record that has " + form))
        .orElse("use a primitive such as long.class, a @Struct record, or void.class for a set");
  }
}
