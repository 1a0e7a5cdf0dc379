package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A parser of the type of a map's keys. */
final class KeyParser {
  private final NestedParser nested;

  KeyParser(NestedParser nested) {
    this.nested = nested;
  }

  /** The type, or empty with at least one diagnostic. */
  Optional<MapKey> parse(TypeMirror key, Element asker, Origin origin, Diagnostics diagnostics) {
    if (Declared.isString(key)) {
      return Optional.of(new MapKey.Text());
    }
    if (key.getKind().isPrimitive()) {
      FieldType scalar = new FieldType.Scalar(Primitives.of(key.getKind()), false);
      return Optional.of(new MapKey.Fixed(scalar));
    }
    if (Declared.isEnum(key)) {
      return EnumParser.parseKey(Declared.element(key), asker, origin, diagnostics)
          .map(MapKey.Fixed::new);
    }
    if (Declared.isStruct(key)) {
      return nested
          .parse(Declared.element(key), asker, origin, diagnostics)
          .map(struct -> new MapKey.Fixed(new FieldType.Nested(struct)));
    }
    String name = TypeNames.describe(key);
    diagnostics.add(
        Code.UNSUPPORTED_KEY, origin, name + " cannot be the key of a map", instead(key, name));
    return Optional.empty();
  }

  private static String instead(TypeMirror key, String name) {
    if (Declared.isRecord(key)) {
      return "annotate " + Declared.element(key).getSimpleName() + " with @Struct";
    }
    if (key.getKind() == TypeKind.ARRAY) {
      return "use a @Struct record that has one @Length array";
    }
    return Primitives.unboxed(name)
        .map(primitive -> "use " + primitive + ".class, which cannot be null")
        .or(() -> FormsOfTypes.of(name).map(form -> "use a @Struct record that has " + form))
        .orElse("use a primitive such as long.class, an enum, String or a @Struct record");
  }
}
