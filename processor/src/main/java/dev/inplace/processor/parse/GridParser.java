package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructGrid;
import dev.inplace.processor.model.StructMap;
import dev.inplace.processor.parse.Annotations.GridAnnotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** A parser of the {@code @StructGrid} of a struct. */
final class GridParser {
  private static final String OTHER_NAME = "choose another: @StructGrid(key = ..., name = \"...\")";

  private final GeneratedNames names;
  private final KeyParser keys;

  GridParser(GeneratedNames names, NestedParser nested) {
    this.names = names;
    keys = new KeyParser(nested);
  }

  /**
   * The grid; one with an error adds a diagnostic and is left out, or is awaited.
   *
   * @param maps of the struct
   */
  Optional<StructGrid> parse(
      TypeElement type, Struct struct, List<StructMap> maps, Diagnostics diagnostics) {
    Optional<GridAnnotation> found = Annotations.grid(type);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get().key().isEmpty()) {
      diagnostics.await(); // Here all look alike; the compiler reports the cause.
      return Optional.empty();
    }
    Origin origin = struct.origin();
    Optional<MapKey> key = keys.parse(found.get().key().get(), type, origin, diagnostics);
    Optional<String> name =
        StructNames.ofGrid(type, found.get()).filter(word -> isGood(word, origin, diagnostics));
    if (key.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Optional<StructMap> local =
        maps.stream()
            .filter(map -> map.key().equals(key.get()))
            .filter(map -> map.fixedValue().equals(Optional.of(new FieldType.Nested(struct))))
            .findFirst();
    return Optional.of(new StructGrid(name.get(), origin, key.get(), local));
  }

  private boolean isGood(String name, Origin origin, Diagnostics diagnostics) {
    if (!GivenName.isGood(name, "@StructGrid", origin, diagnostics)) {
      return false;
    }
    QualifiedName grid = StructNames.gridClass(origin.type().packageName(), name);
    return names.areFree(List.of(grid), origin, OTHER_NAME, diagnostics);
  }
}
