package dev.inplace.map;

import dev.inplace.Flyweight;
import java.lang.foreign.MemorySegment;

/** The table that a value just found lies in, which the library hands out to nobody. */
public final class Holder {
  private Holder() {}

  /** All of the table, or of the block of cells. */
  public static MemorySegment segment(OffHeapMap map, Flyweight found) {
    return Flyweight.holderOf(found, map.epoch());
  }

  /** The offset of the value in it. */
  public static long offset(OffHeapMap map, Flyweight found) {
    return Flyweight.offsetIn(found, map.epoch());
  }

  /** The slot that the map's seed sends a key to that is a number. */
  public static long home(OffHeapMap map, int key) {
    return map.home(Hash.mix(map.seed(), key));
  }
}
