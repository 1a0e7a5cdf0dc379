package dev.inplace.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The declarations of one annotated element.
 *
 * @param origin the element, a type or a package
 * @param struct the element's own, if it is a struct
 * @param hasList true if the struct has a list
 * @param hasPointers true if the struct has methods that follow pointers
 * @param budget of the struct
 * @param maps of its annotations
 * @param grid of its annotation, if it is a struct that has one
 */
public record Declaration(
    Origin origin,
    Optional<Struct> struct,
    boolean hasList,
    boolean hasPointers,
    Budget budget,
    List<StructMap> maps,
    Optional<StructGrid> grid) {
  public Declaration {
    maps = List.copyOf(maps);
  }

  /** The declaration of a struct. */
  public static Declaration of(Struct struct, Budget budget, List<StructMap> maps) {
    return of(struct, false, budget, maps);
  }

  /** The declaration of a struct that may have a list. */
  public static Declaration of(
      Struct struct, boolean hasList, Budget budget, List<StructMap> maps) {
    return new Declaration(
        struct.origin(), Optional.of(struct), hasList, false, budget, maps, Optional.empty());
  }

  /** The declaration of an element that is no struct. */
  public static Declaration of(Origin origin, List<StructMap> maps) {
    return new Declaration(
        origin, Optional.empty(), false, false, Budget.NONE, maps, Optional.empty());
  }

  /** The declaration with other maps. */
  public Declaration withMaps(List<StructMap> others) {
    return new Declaration(origin, struct, hasList, hasPointers, budget, others, grid);
  }

  /** The declaration with a grid, or without one. */
  public Declaration withGrid(Optional<StructGrid> other) {
    return new Declaration(origin, struct, hasList, hasPointers, budget, maps, other);
  }

  /** The declaration with methods that follow pointers, or without. */
  public Declaration withPointers(boolean follows) {
    return new Declaration(origin, struct, hasList, follows, budget, maps, grid);
  }
}
