package dev.inplace.benchmarks.map;

import dev.inplace.annotation.MapLayout;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** The same with 48 bytes. */
@Struct
@StructMap(key = long.class, layout = MapLayout.CLASSIC)
@StructMap(key = long.class, layout = MapLayout.FLAT, name = "FlatWideDelay")
public record WideDelay(
    int count, int max, double sum, long last, long best, long worst, long first) {

  /** A copy in which one more is counted. */
  WideDelay another() {
    return new WideDelay(count + 1, max, sum + 1.5, last, best, worst, first);
  }
}
