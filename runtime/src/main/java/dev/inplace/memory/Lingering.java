package dev.inplace.memory;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/**
 * Arenas of unused slabs that cannot be closed yet. The JDK uses their memory on another thread,
 * for I/O with a buffer from a flyweight's segment. The map goes on and tries again later.
 */
final class Lingering {
  /** An arena of the map, and the bytes allocated in it. */
  record Slab(Arena arena, long size) {}

  private final List<Slab> slabs = new ArrayList<>(0);

  /** Closes the arena of a slab now or, if that fails, later; returns the freed bytes. */
  long close(Slab slab) {
    if (isClosed(slab)) {
      return slab.size();
    }
    slabs.add(slab);
    return 0;
  }

  /** Tries again; returns the freed bytes. */
  long retry() {
    if (slabs.isEmpty()) {
      return 0;
    }
    long before = bytes();
    slabs.removeIf(Lingering::isClosed);
    return before - bytes();
  }

  /** Bytes not freed yet. */
  long bytes() {
    return slabs.stream().mapToLong(Slab::size).sum();
  }

  /** Throws an error if some memory could not be freed. */
  void requireNone(String map) {
    if (!slabs.isEmpty()) {
      throw new IllegalStateException(
          "checkptr: %d bytes of %s are in use by I/O on another thread\n".formatted(bytes(), map)
              + "fix: close it again after that");
    }
  }

  private static boolean isClosed(Slab slab) {
    try {
      slab.arena().close();
      AllMaps.give(slab.size());
      return true;
    } catch (IllegalStateException e) { // the JDK offers no other check
      return !slab.arena().scope().isAlive();
    }
  }
}
