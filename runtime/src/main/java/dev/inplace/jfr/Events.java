package dev.inplace.jfr;

import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Events for the Flight Recorder. Without the module {@code jdk.jfr}, none of its classes is
 * loaded. No event class is loaded before the program records anything.
 */
public final class Events {
  private static final boolean IS_PRESENT =
      ModuleLayer.boot().findModule("jdk.jfr").stream().anyMatch(Events.class.getModule()::canRead);

  private Events() {}

  private static boolean isRecording() {
    return IS_PRESENT && FlightRecorder.isInitialized();
  }

  /** Begins the timing of a growth; the result is for {@link #endGrowth}. */
  public static @Nullable Object beginGrowth() {
    return isRecording() ? MapGrowth.begun() : null;
  }

  /**
   * Ends a growth.
   *
   * @param begun the result of {@link #beginGrowth}
   * @param map the map's name
   * @param before native memory of the map before the growth, bytes
   * @param after native memory of the map after the growth, bytes
   */
  public static void endGrowth(@Nullable Object begun, String map, long before, long after) {
    if (begun != null) {
      MapGrowth.end(begun, map, before, after);
    }
  }

  /** True if maps that are never closed are recorded. */
  public static boolean recordsUnclosedMaps() {
    return isRecording() && MapNotClosed.isOn();
  }

  /** Records a map that was garbage-collected without being closed. */
  public static void mapNotClosed(String map, String made, long bytes) {
    if (isRecording()) {
      MapNotClosed.record(map, made, bytes);
    }
  }

  /** Records an access through a flyweight or span that has ended. */
  public static void staleFlyweight(String map, String key, String operation) {
    if (isRecording()) {
      StaleFlyweight.record(map, key, operation);
    }
  }

  /** Records a failed allocation of a map. */
  public static void allocationFailed(String map, String use, long wanted, long inUse) {
    if (isRecording()) {
      AllocationFailed.record(map, use, wanted, inUse);
    }
  }
}
