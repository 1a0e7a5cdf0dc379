package dev.inplace.functional.varying;

import dev.inplace.annotation.StructMap;

/** Maps to values of varying size, with keys of each kind. */
@StructMap(key = long.class, value = String.class)
@StructMap(key = String.class, value = String.class)
@StructMap(key = Leg.class, value = String.class)
@StructMap(key = Title.class, value = String.class)
@StructMap(key = VaryingMaps.Side.class, value = String.class)
@StructMap(key = long.class, value = Trade[].class)
@StructMap(key = String.class, value = Trade[].class)
@StructMap(key = Title.class, value = Trade[].class)
@StructMap(key = double.class, value = Odd[].class)
public interface VaryingMaps {
  /** Keys of a few values. */
  enum Side {
    BUY,
    SELL
  }
}
