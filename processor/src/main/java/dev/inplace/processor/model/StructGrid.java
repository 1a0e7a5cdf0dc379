package dev.inplace.processor.model;

import java.util.Optional;

/**
 * The grid of a {@code @StructGrid} annotation, whose values are the annotated struct.
 *
 * @param name the prefix of its generated class's name
 * @param origin the annotated record; the grid is generated into its package
 * @param key the type of its keys
 * @param local the struct's map of the same keys, if it has one
 */
public record StructGrid(String name, Origin origin, MapKey key, Optional<StructMap> local) {

  /** The generated grid. */
  public QualifiedName grid() {
    return QualifiedName.of(origin.type().packageName(), name + "Grid");
  }
}
