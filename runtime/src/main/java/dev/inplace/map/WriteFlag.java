package dev.inplace.map;

import java.util.ConcurrentModificationException;

/**
 * Says that a write is under way, so that a second one is caught: from an accessor of the record
 * that is being written out, always; from another thread, at best effort, since the flag is a plain
 * field. Source: Go, runtime/map.go, hashWriting.
 */
final class WriteFlag {
  private final String map;
  private boolean raised;

  /** The flag of a map, by the name that messages have. */
  WriteFlag(String map) {
    this.map = map;
  }

  void raise() {
    requireLowered();
    raised = true;
  }

  void requireLowered() {
    if (raised) {
      throw new ConcurrentModificationException(
          "concurrent writes to "
              + map
              + ": another write has not ended\n"
              + "fix: change it on one thread at a time, and not in a record's accessors");
    }
  }

  void lower() {
    raised = false;
  }
}
