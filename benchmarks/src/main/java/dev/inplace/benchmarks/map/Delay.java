package dev.inplace.benchmarks.map;

import dev.inplace.annotation.MapLayout;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value of 24 bytes. Of a new one, {@code max} is zero and stays so. */
@Struct
@StructMap(key = long.class, layout = MapLayout.CLASSIC)
@StructMap(key = long.class, layout = MapLayout.FLAT, name = "FlatDelay")
@StructMap(key = Pair.class, layout = MapLayout.CLASSIC)
@StructMap(key = Pair.class, layout = MapLayout.FLAT, name = "FlatPairDelay")
@StructMap(key = String.class, layout = MapLayout.CLASSIC)
@StructMap(key = String.class, layout = MapLayout.FLAT, name = "FlatStringDelay")
public record Delay(int count, int max, double sum, long last) {

  /** A copy in which one more is counted. */
  Delay another() {
    return new Delay(count + 1, max, sum + 1.5, last);
  }
}
