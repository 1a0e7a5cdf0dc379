package dev.inplace.map;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/**
 * Arenas of slabs that a map needs no more and that cannot be closed yet, since the JDK uses their
 * memory on another thread: for I/O with a buffer that was made of a flyweight's segment. The map
 * goes on without them, and tries again later.
 */
final class Lingering {
  /** An arena of the map's own, and the bytes that were allocated in it. */
  record Slab(Arena arena, long size) {}

  private final List<Slab> slabs = new ArrayList<>(0);

  /** Closes the arena of a slab now or, if that cannot be, later; returns the bytes given back. */
  long close(Slab slab) {
    if (isClosed(slab)) {
      return slab.size();
    }
    slabs.add(slab);
    return 0;
  }

  /** Tries again; returns the bytes given back. */
  long retry() {
    if (slabs.isEmpty()) {
      return 0;
    }
    long before = bytes();
    slabs.removeIf(Lingering::isClosed);
    return before - bytes();
  }

  /** Bytes not given back yet. */
  long bytes() {
    return slabs.stream().mapToLong(Slab::size).sum();
  }

  /** Tells that a map could not give all back. */
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
    } catch (IllegalStateException e) { // the JDK has no other way to ask
      return !slab.arena().scope().isAlive();
    }
  }
}
