package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;

/** A struct with a struct declared in it. */
@Struct
public record Enclosing(Part part) {

  /** Its simple name is what a record calls itself. */
  @Struct
  public record Part(int number) {}
}
