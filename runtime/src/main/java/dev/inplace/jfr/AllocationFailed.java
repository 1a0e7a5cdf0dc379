package dev.inplace.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A failed allocation of native memory for a map. */
@Name("dev.inplace.AllocationFailed")
@Label("Allocation Failed")
@Category("Inplace")
@Enabled(false)
final class AllocationFailed extends Event {
  @Label("Map")
  String map = "";

  @Label("Use")
  String use = "";

  @Label("Bytes Wanted")
  @DataAmount
  long wanted;

  @Label("Bytes In Use")
  @DataAmount
  long inUse;

  static void record(String map, String use, long wanted, long inUse) {
    AllocationFailed event = new AllocationFailed();
    event.map = map;
    event.use = use;
    event.wanted = wanted;
    event.inUse = inUse;
    event.commit();
  }
}
