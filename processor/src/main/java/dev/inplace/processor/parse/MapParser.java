package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.parse.Annotations.MapAnnotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Reads the {@code @StructMap}s of a record. */
final class MapParser {
  private static final String OTHER_NAME = "choose another: @StructMap(key = ..., name = \"...\")";

  private final GeneratedNames names;
  private final KeyParser keys;

  MapParser(GeneratedNames names, KeyParser keys) {
    this.names = names;
    this.keys = keys;
  }

  /** A map that can be generated once its value, the record, is a good struct. */
  record Keyed(String name, MapKey key) {}

  /** The good maps; each that is not adds a diagnostic, or is awaited. */
  List<Keyed> parse(TypeElement record, Diagnostics diagnostics) {
    Origin origin = Origin.of(TypeNames.of(record));
    Set<String> seen = new HashSet<>();
    List<Keyed> maps = new ArrayList<>();
    for (MapAnnotation map : Annotations.maps(record)) {
      Optional<MapKey> key = key(map, record, origin, diagnostics);
      Optional<String> name = StructNames.ofMap(record, map);
      boolean nameIsGood = name.isPresent() && isGood(name.get(), seen, origin, diagnostics);
      if (key.isPresent() && nameIsGood) {
        maps.add(new Keyed(name.get(), key.get()));
      }
    }
    return maps;
  }

  private boolean isGood(String name, Set<String> seen, Origin origin, Diagnostics diagnostics) {
    if (!GivenName.isGood(name, "@StructMap", origin, diagnostics)) {
      return false;
    }
    if (!seen.add(name)) {
      diagnostics.add(
          Code.NAME_TAKEN, origin, "two of its maps would be " + name + "Map", OTHER_NAME);
      return false;
    }
    List<QualifiedName> classes = StructNames.mapClasses(origin.type().packageName(), name);
    return names.areFree(classes, origin, OTHER_NAME, diagnostics);
  }

  private Optional<MapKey> key(
      MapAnnotation map, TypeElement record, Origin origin, Diagnostics diagnostics) {
    if (map.key().isEmpty()) {
      diagnostics.await(); // The compiler tells why, if nobody brings it; here all look the same.
      return Optional.empty();
    }
    return keys.parse(map.key().get(), record, origin, diagnostics);
  }
}
