package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;

/** A record whose constructor does something first. */
@Struct
public record Fuse(int number) {
  private static final ThreadLocal<Runnable> FIRST = ThreadLocal.withInitial(() -> () -> {});

  public Fuse {
    Runnable action = FIRST.get();
    FIRST.remove();
    action.run();
  }

  /** Runs something the next time that one is made. */
  static void before(Runnable action) {
    FIRST.set(action);
  }
}
