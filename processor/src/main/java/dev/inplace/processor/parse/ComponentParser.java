package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one component: its type and what {@code @Length} and {@code @Unsigned} say of it. */
final class ComponentParser {
  private final ElementTypeParser elementTypes;
  private final Component component;
  private final Diagnostics diagnostics;

  ComponentParser(ElementTypeParser elementTypes, Component component, Diagnostics diagnostics) {
    this.elementTypes = elementTypes;
    this.component = component;
    this.diagnostics = diagnostics;
  }

  /** The field, or nothing and at least one diagnostic, if only one of the compiler. */
  Optional<Field> parse() {
    TypeMirror type = component.type();
    Optional<FieldType> found;
    if (type.getKind() == TypeKind.ARRAY) {
      found = array(((ArrayType) type).getComponentType());
    } else if (Declared.isString(type)) {
      found = text(type);
    } else {
      found = single(type);
    }
    return found.map(fieldType -> new Field(component.name(), fieldType));
  }

  private Optional<FieldType> array(TypeMirror element) {
    Optional<FieldType> elementType = elementType(element);
    Optional<Integer> length = elementType.flatMap(_ -> length("elements", 0));
    return elementType.flatMap(found -> length.map(n -> new FieldType.Array(found, n)));
  }

  private Optional<FieldType> text(TypeMirror type) {
    checkUnsigned(type);
    return length("bytes of UTF-8", 1).map(FieldType.Text::new);
  }

  private Optional<FieldType> single(TypeMirror type) {
    Optional<FieldType> found = elementType(type);
    if (found.isPresent() && Annotations.hasLength(component.element())) {
      diagnostics.add(
          Code.MISPLACED_LENGTH,
          component.origin(),
          "@Length says nothing about " + TypeNames.describe(type),
          "remove @Length; it belongs on a String or an array");
    }
    return found;
  }

  private Optional<FieldType> elementType(TypeMirror type) {
    boolean unsigned = Annotations.isUnsigned(component.element()) && canBeUnsigned(type);
    Optional<FieldType> found = elementTypes.parse(type, component, unsigned, diagnostics);
    if (found.isPresent()) {
      checkUnsigned(type);
    }
    return found;
  }

  private Optional<Integer> length(String unit, int least) {
    String type = TypeNames.describe(component.type());
    if (!Annotations.hasLength(component.element())) {
      diagnostics.add(
          Code.MISSING_LENGTH,
          component.origin(),
          type + " has no fixed size",
          "write @Length(n) " + type + ", n being the number of " + unit);
      return Optional.empty();
    }
    Optional<Integer> length = Annotations.length(component.element());
    if (length.isEmpty()) {
      diagnostics.await();
      diagnostics.add(
          Code.UNRESOLVED_TYPE,
          component.origin(),
          "the value of its @Length cannot be resolved",
          "write a number, or a constant that exists");
      return Optional.empty();
    }
    if (length.get() < least) {
      diagnostics.add(
          Code.BAD_LENGTH,
          component.origin(),
          "@Length(" + length.get() + ") is too small for " + type,
          "write the number of " + unit + ", at least " + least);
      return Optional.empty();
    }
    return length;
  }

  private void checkUnsigned(TypeMirror type) {
    if (Annotations.isUnsigned(component.element()) && !canBeUnsigned(type)) {
      diagnostics.add(
          Code.MISPLACED_UNSIGNED,
          component.origin(),
          "there is no unsigned " + TypeNames.describe(type),
          "remove @Unsigned; it belongs on byte, short, int or arrays of them");
    }
  }

  private static boolean canBeUnsigned(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, INT -> true;
      default -> false;
    };
  }
}
