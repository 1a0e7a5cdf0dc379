package dev.inplace.jfr;

import jdk.jfr.Category;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A refused access through a flyweight or span that has ended. */
@Name("dev.inplace.StaleFlyweight")
@Label("Stale Flyweight")
@Category("Inplace")
@Enabled(false)
final class StaleFlyweight extends Event {
  @Label("Map")
  String map = "";

  @Label("Key")
  String key = "";

  @Label("Operation")
  String operation = "";

  static void record(String map, String key, String operation) {
    StaleFlyweight event = new StaleFlyweight();
    event.map = map;
    event.key = key;
    event.operation = operation;
    event.commit();
  }
}
