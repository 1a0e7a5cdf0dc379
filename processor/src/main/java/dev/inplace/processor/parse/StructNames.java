package dev.inplace.processor.parse;

import dev.inplace.annotation.Length;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Request;
import dev.inplace.processor.parse.Annotations.GridAnnotation;
import dev.inplace.processor.parse.Annotations.MapAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The prefixes of generated classes' names. */
final class StructNames {
  private StructNames() {}

  /** The struct's prefix: explicit, or the record's simple name. */
  static String ofStruct(TypeElement struct) {
    return Annotations.structName(struct).orElse(struct.getSimpleName().toString());
  }

  /**
   * A map's prefix: explicit, or the key's name and the value's; empty if one of these has no name.
   */
  static Optional<String> ofMap(Element asker, MapAnnotation map) {
    return map.name()
        .or(() -> map.key().flatMap(StructNames::ofKey).flatMap(key -> withValue(key, asker, map)));
  }

  private static Optional<String> withValue(String key, Element asker, MapAnnotation map) {
    if (isSet(asker, map)) {
      return Optional.of(key);
    }
    Optional<String> value =
        map.givesValue()
            ? map.value().flatMap(StructNames::ofValue)
            : Optional.of(ofStruct((TypeElement) asker));
    return value.map(name -> key + name);
  }

  private static Optional<String> ofKey(TypeMirror key) {
    return Declared.isString(key) ? Optional.of("String") : ofPart(key);
  }

  private static Optional<String> ofValue(TypeMirror value) {
    return Declared.isString(value)
        ? Optional.of("String")
        : Declared.listed(value).map(element -> ofStruct(element) + "List").or(() -> ofPart(value));
  }

  private static Optional<String> ofPart(TypeMirror part) {
    if (part.getKind().isPrimitive()) {
      return Optional.of(Primitives.of(part.getKind()).capitalized());
    }
    if (Declared.isEnum(part)) {
      return Optional.of(Declared.element(part).getSimpleName().toString());
    }
    return Declared.isRecord(part)
        ? Optional.of(ofStruct(Declared.element(part)))
        : Optional.empty();
  }

  /** True if a map has no values. */
  static boolean isSet(Element asker, MapAnnotation map) {
    return map.givesValue()
        ? map.value().filter(value -> value.getKind() == TypeKind.VOID).isPresent()
        : asker.getKind() != ElementKind.RECORD;
  }

  /** A struct's flyweight. */
  static QualifiedName flyweight(TypeElement struct) {
    return structClasses(struct).getFirst();
  }

  /** The classes generated for a struct, without its maps; its flyweight first. */
  static List<QualifiedName> structClasses(TypeElement struct) {
    String packageName = TypeNames.of(struct).packageName();
    String name = ofStruct(struct);
    List<QualifiedName> classes = new ArrayList<>();
    classes.add(QualifiedName.of(packageName, name + "Flyweight"));
    if (!hasTail(struct)) {
      classes.add(QualifiedName.of(packageName, name + "Span"));
    }
    if (Annotations.requests(struct).contains(Request.LIST)) {
      classes.add(QualifiedName.of(packageName, name + "List"));
    }
    if (Annotations.requests(struct).contains(Request.COLUMNS)) {
      classes.add(QualifiedName.of(packageName, name + "Columns"));
      classes.add(QualifiedName.of(packageName, name + "Row"));
    }
    if (Annotations.requests(struct).contains(Request.ORDERS)) {
      classes.add(QualifiedName.of(packageName, name + "InOrder"));
      classes.add(QualifiedName.of(packageName, name + "ReversedFlyweight"));
      classes.add(QualifiedName.of(packageName, name + "ReversedSpan"));
    }
    return classes;
  }

  /** True if the struct ends with a flexible array, and has no span. */
  private static boolean hasTail(TypeElement struct) {
    return struct.getRecordComponents().stream()
        .flatMap(component -> Annotations.text(component, Length.class, "by").stream())
        .anyMatch(by -> !by.isEmpty());
  }

  /** The classes generated for a map, itself first. */
  static List<QualifiedName> mapClasses(String packageName, String name, boolean isSet) {
    return List.of(
        QualifiedName.of(packageName, name + (isSet ? "Set" : "Map")),
        QualifiedName.of(packageName, name + (isSet ? "SetBucket" : "Bucket")));
  }

  /** A grid's prefix: explicit, or the key's name and the struct's; empty if the key has none. */
  static Optional<String> ofGrid(TypeElement struct, GridAnnotation grid) {
    return grid.name()
        .or(() -> grid.key().flatMap(StructNames::ofKey).map(key -> key + ofStruct(struct)));
  }

  /** The class generated for a grid. */
  static QualifiedName gridClass(String packageName, String name) {
    return QualifiedName.of(packageName, name + "Grid");
  }

  /** All classes generated for an annotated element. */
  static List<QualifiedName> allClasses(Element asker) {
    String packageName = TypeNames.of(asker).packageName();
    List<QualifiedName> names = new ArrayList<>();
    if (asker instanceof TypeElement type && Annotations.isStruct(type)) {
      names.addAll(structClasses(type));
      Annotations.grid(type)
          .flatMap(grid -> ofGrid(type, grid))
          .ifPresent(name -> names.add(gridClass(packageName, name)));
    }
    for (MapAnnotation map : Annotations.maps(asker)) {
      ofMap(asker, map)
          .ifPresent(name -> names.addAll(mapClasses(packageName, name, isSet(asker, map))));
    }
    return names;
  }
}
