package dev.inplace.functional.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A wrong program, and its outcome. Messages have {@code …} for addresses, threads and slots.
 *
 * @param name what is wrong
 * @param message the exception's class and message
 * @param strict the same in strict mode
 * @param program what to do, with memory that is freed afterwards
 */
record Misuse(String name, String message, String strict, Program program) {

  /** One with the same outcome in strict mode. */
  Misuse(String name, String message, Program program) {
    this(name, message, message, program);
  }

  /** A program that somebody got wrong. */
  interface Program {
    void run(Arena arena);
  }

  /** Runs it, and compares the outcome. */
  void check() {
    assertThat(outcome()).as(name).isEqualTo(message);
  }

  /** Runs it; the exception's class and message, or "nothing". */
  String outcome() {
    try (Arena arena = Arena.ofConfined()) {
      program.run(arena);
      return "nothing";
    } catch (RuntimeException e) {
      return message(e);
    }
  }

  private static String message(RuntimeException e) {
    return (e.getClass().getSimpleName() + ": " + e.getMessage())
        .replaceAll("offset \\d+ is shown", "offset … is shown")
        .replaceAll("0x[0-9a-f]+", "0x…")
        .replaceAll("Thread\\[[^]]*\\]", "Thread[…]");
  }

  /** Does something on a thread of its own, and throws what that throws. */
  static void elsewhere(Runnable use) {
    try {
      CompletableFuture.runAsync(use, task -> new Thread(task, "other").start()).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
