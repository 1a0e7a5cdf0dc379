package dev.inplace.processor.parse;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The alternatives to types that a struct cannot contain. */
final class Instead {
  private static final Set<String> TEXTS = Set.of("CharSequence", "StringBuilder", "StringBuffer");
  private static final Set<String> COLLECTIONS =
      Set.of(
          "Iterable",
          "java.util.Collection",
          "java.util.SequencedCollection",
          "java.util.List",
          "java.util.ArrayList",
          "java.util.Set");

  private Instead() {}

  /** The advice for the type of a component. */
  static String of(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        ? ofElements(((ArrayType) type).getComponentType())
        : ofOne(type);
  }

  private static String ofElements(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return "use one dimension, @Length(rows * columns), and compute the index";
    }
    String name = TypeNames.describe(type);
    Optional<String> unboxed = Primitives.unboxed(name);
    if (unboxed.isPresent()) {
      return "use @Length(n) " + unboxed.get() + "[], whose elements cannot be null";
    }
    if (Declared.isString(type) || TEXTS.contains(name)) {
      return "use an array of a @Struct record that has one @Length String";
    }
    return FormsOfTypes.of(name)
        .map(form -> "use an array of a @Struct record that has " + form)
        .orElseGet(() -> ofOne(type));
  }

  private static String ofOne(TypeMirror type) {
    String name = TypeNames.describe(type);
    Optional<String> unboxed = Primitives.unboxed(name);
    if (unboxed.isPresent()) {
      return "use " + unboxed.get() + ", which cannot be null";
    }
    if (TEXTS.contains(name)) {
      return "use @Length(n) String";
    }
    if (COLLECTIONS.contains(name)) {
      return "use a @Length(n) array of primitives, enums or @Struct records";
    }
    return FormsOfTypes.of(name).map(form -> "use " + form).orElseGet(() -> ofUnknown(type));
  }

  private static String ofUnknown(TypeMirror type) {
    return Declared.isSealed(type)
        ? "use an enum that names the subtype, and a component for each subtype's record"
        : "use a primitive, an enum, a @Length String, a @Length array or a @Struct record";
  }
}
