package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A parser of an explicit type of a map's values. */
final class ValueParser {
  private final NestedParser nested;

  ValueParser(NestedParser nested) {
    this.nested = nested;
  }

  /** The type, or empty with at least one diagnostic. */
  Optional<MapValue> parse(
      TypeMirror value, Element asker, Origin origin, Diagnostics diagnostics) {
    if (value.getKind().isPrimitive()) {
      return Optional.of(
          new MapValue.Fixed(new FieldType.Scalar(Primitives.of(value.getKind()), false)));
    }
    if (Declared.isStruct(value)) {
      return nested
          .parse(Declared.element(value), asker, origin, diagnostics)
          .map(struct -> new MapValue.Fixed(new FieldType.Nested(struct)));
    }
    if (Declared.isString(value)) {
      return Optional.of(new MapValue.Text());
    }
    Optional<TypeElement> element = Declared.listed(value);
    if (element.isPresent()) {
      return nested.parse(element.get(), asker, origin, diagnostics).map(MapValue.Structs::new);
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
    if (Declared.isEnum(value)) {
      return "use a @Struct record that has one component of this type";
    }
    if (value.getKind() == TypeKind.ARRAY) {
      return listFix((ArrayType) value);
    }
    return Primitives.unboxed(name)
        .map(primitive -> "use " + primitive + ".class, which cannot be null")
        .or(() -> FormsOfTypes.of(name).map(form -> "use a @Struct record that has " + form))
        .orElse(
            "use a primitive such as long.class, String, a @Struct record, an array of such a"
                + " record, or void.class for a set");
  }

  private static String listFix(ArrayType value) {
    TypeMirror element = value.getComponentType();
    if (Declared.isRecord(element)) {
      return "annotate " + Declared.element(element).getSimpleName() + " with @Struct";
    }
    return element.getKind() == TypeKind.ARRAY
        ? "use a @Struct record that has a @Length array, and an array of that record"
        : "use a @Struct record that has one component of this type, and an array of that record";
  }
}
