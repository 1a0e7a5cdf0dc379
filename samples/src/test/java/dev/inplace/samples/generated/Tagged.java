package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A union behind a number that tells which of its components is live. */
@Struct
@StructMap(key = int.class)
public record Tagged(int live, Number value) {
  /** A number as an integer or as a fraction. */
  @Struct(name = "TaggedNumber", union = true)
  public record Number(long integer, double fraction) {}
}
