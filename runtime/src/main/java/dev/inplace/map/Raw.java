package dev.inplace.map;

import dev.inplace.check.Access;
import java.lang.foreign.MemorySegment;

/**
 * All of memory as one segment, for {@link Access#RAW}: the only place where a restricted method is
 * called, and only once native access has been granted, so that the JVM prints no warning.
 *
 * <p>The constants must not leave this package but to flyweights and generated maps, whose classes
 * keep them: whoever has them can read and write anything.
 */
final class Raw {
  private static final Module MODULE = Raw.class.getModule();

  /** Offsets in it are addresses; without bytes where nothing is reached so. */
  static final MemorySegment ALL =
      Access.RAW && MODULE.isNativeAccessEnabled() ? all() : MemorySegment.NULL;

  /** The same for reading only. */
  static final MemorySegment READ_ONLY = ALL.asReadOnly();

  private static final String WITHOUT = "leave -Dinplace.access=raw out";

  private Raw() {}

  @SuppressWarnings("restricted")
  private static MemorySegment all() {
    return MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
  }

  /**
   * Refuses a map where native access was not granted.
   *
   * @throws IllegalCallerException if it was not
   */
  static void requireGranted(String map) {
    if (Access.RAW && !MODULE.isNativeAccessEnabled()) {
      throw new IllegalCallerException(
          ("%s: -Dinplace.access=raw takes native access, which %s does not have\n"
                  + "fix: start java with --enable-native-access=%s, or %s")
              .formatted(
                  map,
                  MODULE.isNamed() ? "module " + MODULE.getName() : "the class path",
                  MODULE.isNamed() ? MODULE.getName() : "ALL-UNNAMED",
                  WITHOUT));
    }
  }

  /**
   * Refuses an arena of the user's, which can be closed while flyweights over its memory live: by
   * address nobody would notice.
   *
   * @throws UnsupportedOperationException where memory is reached by address
   */
  static void refuseUsers(String map) {
    if (Access.RAW) {
      throw new UnsupportedOperationException(
          ("%s: with -Dinplace.access=raw a map cannot lie in an arena of yours: nobody would"
                  + " notice that it is closed\n"
                  + "fix: make the map with create() or createShared(), or %s")
              .formatted(map, WITHOUT));
    }
  }
}
