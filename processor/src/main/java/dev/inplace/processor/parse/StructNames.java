package dev.inplace.processor.parse;

import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.parse.Annotations.MapAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The words that the names of generated classes begin with. */
final class StructNames {
  private StructNames() {}

  /** The struct's: given, or the record's simple name. */
  static String ofStruct(TypeElement struct) {
    return Annotations.structName(struct).orElse(struct.getSimpleName().toString());
  }

  /** A map's: given, or the key's and the value's; empty if the key is none that has a name. */
  static Optional<String> ofMap(TypeElement value, MapAnnotation map) {
    return map.name()
        .or(() -> map.key().flatMap(StructNames::ofKey).map(key -> key + ofStruct(value)));
  }

  private static Optional<String> ofKey(TypeMirror key) {
    if (key.getKind().isPrimitive()) {
      return Optional.of(Primitives.of(key.getKind()).capitalized());
    }
    if (Declared.isEnum(key) || Declared.isString(key)) {
      return Optional.of(Declared.element(key).getSimpleName().toString());
    }
    return Declared.isRecord(key) ? Optional.of(ofStruct(Declared.element(key))) : Optional.empty();
  }

  /** A struct's flyweight. */
  static QualifiedName flyweight(TypeElement struct) {
    return structClasses(TypeNames.of(struct).packageName(), ofStruct(struct)).getFirst();
  }

  /** The classes generated for a struct, without its maps. */
  static List<QualifiedName> structClasses(String packageName, String name) {
    return List.of(
        QualifiedName.of(packageName, name + "Flyweight"),
        QualifiedName.of(packageName, name + "Span"));
  }

  /** The classes generated for a map. */
  static List<QualifiedName> mapClasses(String packageName, String name) {
    return List.of(
        QualifiedName.of(packageName, name + "Map"),
        QualifiedName.of(packageName, name + "Bucket"));
  }

  /** All classes that a record asks for. */
  static List<QualifiedName> allClasses(TypeElement struct) {
    String packageName = TypeNames.of(struct).packageName();
    List<QualifiedName> names = new ArrayList<>(structClasses(packageName, ofStruct(struct)));
    for (MapAnnotation map : Annotations.maps(struct)) {
      ofMap(struct, map).ifPresent(name -> names.addAll(mapClasses(packageName, name)));
    }
    return names;
  }
}
