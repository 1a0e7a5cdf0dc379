package dev.inplace.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * All that one annotated element declares.
 *
 * @param origin the element, a type or a package
 * @param struct what it is itself, if it is a struct
 * @param budget of the struct
 * @param maps that it asks for
 */
public record Declaration(
    Origin origin, Optional<Struct> struct, Budget budget, List<StructMap> maps) {
  public Declaration {
    maps = List.copyOf(maps);
  }

  /** That of a struct. */
  public static Declaration of(Struct struct, Budget budget, List<StructMap> maps) {
    return new Declaration(struct.origin(), Optional.of(struct), budget, maps);
  }

  /** That of what is no struct. */
  public static Declaration of(Origin origin, List<StructMap> maps) {
    return new Declaration(origin, Optional.empty(), Budget.NONE, maps);
  }

  /** The same with fewer maps. */
  public Declaration withMaps(List<StructMap> others) {
    return new Declaration(origin, struct, budget, others);
  }
}
