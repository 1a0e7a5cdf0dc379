package dev.inplace.processor.model;

import java.util.List;

/** All that one annotated record declares: a struct, and the maps it is the value of. */
public record Declaration(Struct struct, List<StructMap> maps) {
  public Declaration {
    maps = List.copyOf(maps);
  }
}
