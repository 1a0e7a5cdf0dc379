package dev.inplace.functional.misuse;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A record whose accessor does something else first. */
@Struct
@StructMap(key = long.class)
record Careless(int number) {
  private static Runnable first = () -> {};

  /** One whose accessor does something first, until the program is over. */
  static void whileReading(Runnable task, Runnable program) {
    first = task;
    try {
      program.run();
    } finally {
      first = () -> {};
    }
  }

  @Override
  public int number() {
    Runnable task = first;
    first = () -> {};
    task.run();
    return number;
  }
}
