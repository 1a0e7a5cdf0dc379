package dev.inplace.map;

import java.lang.foreign.MemorySegment;

/** Who may use a map, and for how long: the thread that made it, or whom the user's arena lets. */
final class Confinement {
  private final String map;
  private final Sharing sharing;
  private final Thread owner = Thread.currentThread();

  /** That of a map which this thread makes. */
  Confinement(String map, Sharing sharing) {
    this.map = map;
    this.sharing = sharing;
  }

  /** Refuses a confined map on another thread. */
  void requireOwner() {
    if (sharing == Sharing.CONFINED && !owner.equals(Thread.currentThread())) {
      throw new WrongThreadException(
          "%s is confined to %s; this is %s\nfix: use it there, or make it with createShared()"
              .formatted(map, owner, Thread.currentThread()));
    }
  }

  /** Refuses a slab of an arena of the user's that is closed, or another thread's. */
  void requireUsable(MemorySegment slab) {
    if (!slab.scope().isAlive()) {
      throw new IllegalStateException(
          map
              + " lies in an arena that has been closed\n"
              + "fix: keep the arena open while it is used");
    }
    if (!slab.isAccessibleBy(Thread.currentThread())) {
      throw new WrongThreadException(
          "%s lies in an arena that is confined to another thread than %s\n"
                  .formatted(map, Thread.currentThread())
              + "fix: use it there, or make it in Arena.ofShared()");
    }
  }
}
