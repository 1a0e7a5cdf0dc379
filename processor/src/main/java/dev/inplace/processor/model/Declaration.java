package dev.inplace.processor.model;

import java.util.List;

/** All that one annotated record declares: a struct, its budget, the maps it is the value of. */
public record Declaration(Struct struct, Budget budget, List<StructMap> maps) {
  public Declaration {
    maps = List.copyOf(maps);
  }

  /** The same with fewer maps. */
  public Declaration withMaps(List<StructMap> others) {
    return new Declaration(struct, budget, others);
  }
}
