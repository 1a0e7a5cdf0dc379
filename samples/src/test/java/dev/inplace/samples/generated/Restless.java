package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A record whose accessor does something else first, as a careless one may. */
@Struct
@StructMap(key = long.class)
@StructMap(key = Restless.class, name = "RestlessKey")
public record Restless(int number, @Length(2) int[] pair) {
  private static final ThreadLocal<Runnable> FIRST = ThreadLocal.withInitial(() -> () -> {});

  /** Runs something the next time that a number is asked for. */
  static void before(Runnable action) {
    FIRST.set(action);
  }

  @Override
  public int number() {
    Runnable action = FIRST.get();
    FIRST.remove();
    action.run();
    return number;
  }
}
