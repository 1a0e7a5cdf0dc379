package dev.inplace.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The declarations of one annotated element.
 *
 * @param origin the element, a type or a package
 * @param struct the element's own, if it is a struct
 * @param hasList true if the struct has a list
 * @param hasColumns true if the struct has columns
 * @param budget of the struct
 * @param maps of its annotations
 * @param grid of its annotation, if it is a struct that has one
 */
public record Declaration(
    Origin origin,
    Optional<Struct> struct,
    boolean hasList,
    boolean hasColumns,
    Budget budget,
    List<StructMap> maps,
    Optional<StructGrid> grid) {
  public Declaration {
    maps = List.copyOf(maps);
  }

  /** The declaration of a struct. */
  public static Declaration of(Struct struct, Budget budget, List<StructMap> maps) {
    return new Declaration(
        struct.origin(), Optional.of(struct), false, false, budget, maps, Optional.empty());
  }

  /** The declaration of an element that is no struct. */
  public static Declaration of(Origin origin, List<StructMap> maps) {
    return new Declaration(
        origin, Optional.empty(), false, false, Budget.NONE, maps, Optional.empty());
  }

  /** The declaration with other maps. */
  public Declaration withMaps(List<StructMap> others) {
    return new Declaration(origin, struct, hasList, hasColumns, budget, others, grid);
  }

  /** The declaration with or without a list. */
  public Declaration withList(boolean has) {
    return new Declaration(origin, struct, has, hasColumns, budget, maps, grid);
  }

  /** The declaration with or without columns. */
  public Declaration withColumns(boolean has) {
    return new Declaration(origin, struct, hasList, has, budget, maps, grid);
  }

  /** The declaration with a grid, or without one. */
  public Declaration withGrid(Optional<StructGrid> other) {
    return new Declaration(origin, struct, hasList, hasColumns, budget, maps, other);
  }
}
