package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import java.util.Arrays;

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

  @Override
  public boolean equals(Object other) {
    return other instanceof Restless restless
        && number == restless.number
        && Arrays.equals(pair, restless.pair);
  }

  @Override
  public int hashCode() {
    return 31 * number + Arrays.hashCode(pair);
  }
}
