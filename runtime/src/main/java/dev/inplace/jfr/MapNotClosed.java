package dev.inplace.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A map that was garbage-collected without being closed, and was made while this event was on. */
@Name("dev.inplace.MapNotClosed")
@Label("Map Not Closed")
@Category("Inplace")
@Enabled(false)
@StackTrace(false)
final class MapNotClosed extends Event {
  @Label("Map")
  String map = "";

  @Label("Made At")
  String made = "";

  @Label("Bytes")
  @DataAmount
  long bytes;

  static boolean isOn() {
    return new MapNotClosed().isEnabled();
  }

  static void record(String map, String made, long bytes) {
    MapNotClosed event = new MapNotClosed();
    event.map = map;
    event.made = made;
    event.bytes = bytes;
    event.commit();
  }
}
