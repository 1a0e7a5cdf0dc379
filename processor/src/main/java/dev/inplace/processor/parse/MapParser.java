package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Platform;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import dev.inplace.processor.parse.Annotations.MapAnnotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** A parser of the {@code @StructMap}s of a record, another type or a package. */
final class MapParser {
  private static final String OTHER_NAME = "choose another: @StructMap(key = ..., name = \"...\")";

  private final GeneratedNames names;
  private final KeyParser keys;
  private final ValueParser values;
  private final FormParser forms;

  MapParser(GeneratedNames names, NestedParser nested, FormParser forms) {
    this.names = names;
    this.forms = forms;
    keys = new KeyParser(nested);
    values = new ValueParser(nested);
  }

  /** The type of a map's values; empty for a set. */
  private record Value(Optional<MapValue> type) {}

  /**
   * The valid maps; each invalid one adds a diagnostic, or is awaited.
   *
   * @param itself the annotated struct, if it is valid
   */
  List<StructMap> parse(Element asker, Optional<Struct> itself, Diagnostics diagnostics) {
    Origin origin = Origin.of(TypeNames.of(asker));
    Set<QualifiedName> seen = new HashSet<>();
    List<StructMap> maps = new ArrayList<>();
    for (MapAnnotation map : Annotations.maps(asker)) {
      Optional<MapKey> key = key(map, asker, origin, diagnostics);
      Optional<Value> value = value(map, asker, itself, origin, diagnostics);
      boolean isSet = StructNames.isSet(asker, map);
      Optional<String> name =
          StructNames.ofMap(asker, map)
              .filter(word -> isGood(word, isSet, seen, origin, diagnostics));
      if (key.isPresent() && value.isPresent() && name.isPresent()) {
        maps.add(map(name.get(), asker, key.get(), value.get(), map));
      }
    }
    return maps;
  }

  private StructMap map(
      String name, Element asker, MapKey key, Value value, MapAnnotation annotation) {
    Optional<Platform> platform =
        Stream.concat(
                value.type().flatMap(MapValue::struct).stream(),
                fixed(key).flatMap(type -> type.nested().stream()))
            .map(Struct::platform)
            .findFirst();
    return new StructMap(
        name,
        Origin.of(TypeNames.of(asker)),
        Visibility.isPublic(asker) && value.type().stream().allMatch(MapParser::isPublic),
        platform.orElseGet(forms::ofBuild),
        key,
        value.type(),
        annotation.layout(),
        annotation.isAtOnce());
  }

  private static Stream<FieldType> fixed(MapKey key) {
    return key instanceof MapKey.Fixed(FieldType type) ? Stream.of(type) : Stream.empty();
  }

  private static boolean isPublic(MapValue type) {
    return type.struct().stream().allMatch(Struct::isPublic);
  }

  private boolean isGood(
      String name, boolean isSet, Set<QualifiedName> seen, Origin origin, Diagnostics diagnostics) {
    if (!GivenName.isGood(name, "@StructMap", origin, diagnostics)) {
      return false;
    }
    List<QualifiedName> classes = StructNames.mapClasses(origin.type().packageName(), name, isSet);
    QualifiedName map = classes.getFirst();
    if (!seen.add(map)) {
      diagnostics.add(
          Code.NAME_TAKEN, origin, "two of its maps would be " + map.simpleName(), OTHER_NAME);
      return false;
    }
    return names.areFree(classes, origin, OTHER_NAME, diagnostics);
  }

  private Optional<MapKey> key(
      MapAnnotation map, Element asker, Origin origin, Diagnostics diagnostics) {
    if (map.key().isEmpty()) {
      diagnostics.await(); // Here all look alike; the compiler reports the cause.
      return Optional.empty();
    }
    return keys.parse(map.key().get(), asker, origin, diagnostics);
  }

  private Optional<Value> value(
      MapAnnotation map,
      Element asker,
      Optional<Struct> itself,
      Origin origin,
      Diagnostics diagnostics) {
    if (StructNames.isSet(asker, map)) {
      return Optional.of(new Value(Optional.empty()));
    }
    if (map.givesValue() && map.value().isEmpty()) {
      diagnostics.await();
      return Optional.empty();
    }
    Optional<MapValue> type =
        map.givesValue()
            ? values.parse(map.value().get(), asker, origin, diagnostics)
            : itself.map(FieldType.Nested::new).map(MapValue.Fixed::new);
    return type.map(good -> new Value(Optional.of(good)));
  }
}
