package dev.inplace.processor.parse;

import com.google.auto.common.MoreTypes;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Queries of the declared type behind a compiler's type. */
final class Declared {
  private Declared() {}

  /** The class, interface, enum or record of a type of kind {@code DECLARED}. */
  static TypeElement element(TypeMirror type) {
    return MoreTypes.asTypeElement(type);
  }

  /** The type and its enclosing types, innermost first. */
  static Stream<TypeElement> outwards(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? Stream.concat(Stream.of(type), outwards(outer))
        : Stream.of(type);
  }

  static boolean isString(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && element(type).getQualifiedName().contentEquals("java.lang.String");
  }

  static boolean isEnum(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && element(type).getKind() == ElementKind.ENUM;
  }

  static boolean isRecord(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && element(type).getKind() == ElementKind.RECORD;
  }

  static boolean isSealed(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && element(type).getModifiers().contains(Modifier.SEALED);
  }

  static boolean isStruct(TypeMirror type) {
    return isRecord(type) && Annotations.isStruct(element(type));
  }

  /** The struct of an array of structs, of one dimension. */
  static Optional<TypeElement> listed(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        ? Optional.of(((ArrayType) type).getComponentType())
            .filter(Declared::isStruct)
            .map(Declared::element)
        : Optional.empty();
  }

  /** The element type of an array of any dimensions; any other type itself. */
  static TypeMirror innermost(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        ? innermost(((ArrayType) type).getComponentType())
        : type;
  }
}
