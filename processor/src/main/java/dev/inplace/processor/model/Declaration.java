package dev.inplace.processor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The declarations of one annotated element.
 *
 * @param origin the element, a type or a package
 * @param struct the element's own, if it is a struct
 * @param requests what the struct has on request
 * @param budget of the struct
 * @param maps of its annotations
 * @param grid of its annotation, if it is a struct that has one
 */
public record Declaration(
    Origin origin,
    Optional<Struct> struct,
    Set<Request> requests,
    Budget budget,
    List<StructMap> maps,
    Optional<StructGrid> grid) {
  public Declaration {
    requests = Set.copyOf(requests);
    maps = List.copyOf(maps);
  }

  /** The declaration of a struct. */
  public static Declaration of(Struct struct, Budget budget, List<StructMap> maps) {
    return new Declaration(
        struct.origin(), Optional.of(struct), Set.of(), budget, maps, Optional.empty());
  }

  /** The declaration of an element that is no struct. */
  public static Declaration of(Origin origin, List<StructMap> maps) {
    return new Declaration(origin, Optional.empty(), Set.of(), Budget.NONE, maps, Optional.empty());
  }

  /** True if the struct has this on request. */
  public boolean has(Request request) {
    return requests.contains(request);
  }

  /** The declaration with other requests. */
  public Declaration with(Set<Request> others) {
    return new Declaration(origin, struct, others, budget, maps, grid);
  }

  /** The declaration without what was requested. */
  public Declaration without(Request request) {
    Set<Request> others = new HashSet<>(requests);
    others.remove(request);
    return with(others);
  }

  /** The declaration with other maps. */
  public Declaration withMaps(List<StructMap> others) {
    return new Declaration(origin, struct, requests, budget, others, grid);
  }

  /** The declaration with a grid, or without one. */
  public Declaration withGrid(Optional<StructGrid> other) {
    return new Declaration(origin, struct, requests, budget, maps, other);
  }
}
