package dev.inplace.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A growth of a map's memory, for an insert or for {@code ensureCapacity}. */
@Name("dev.inplace.MapGrowth")
@Label("Map Growth")
@Category("Inplace")
@Enabled(false)
final class MapGrowth extends Event {
  @Label("Map")
  String map = "";

  @Label("Bytes Before")
  @DataAmount
  long before;

  @Label("Bytes After")
  @DataAmount
  long after;

  static Object begun() {
    MapGrowth growth = new MapGrowth();
    growth.begin();
    return growth;
  }

  static void end(Object begun, String map, long before, long after) {
    MapGrowth growth = (MapGrowth) begun;
    growth.map = map;
    growth.before = before;
    growth.after = after;
    growth.commit();
  }
}
