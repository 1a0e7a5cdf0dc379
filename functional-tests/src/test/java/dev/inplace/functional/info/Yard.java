package dev.inplace.functional.info;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** Structs whose flyweights are not named after them, or lie elsewhere than they. */
final class Yard {
  private Yard() {}

  /** One with text, an enum, and others in it. */
  @Struct
  @StructMap(key = long.class)
  record Wagon(@Length(8) String name, Gauge gauge, @Length(2) Axle[] axles, Axle spare) {}

  /** Its classes are named otherwise. */
  @Struct(name = "Wheelset")
  record Axle(int load, float width) {}

  /** The distance of rails. */
  enum Gauge {
    NARROW,
    NORMAL
  }
}
