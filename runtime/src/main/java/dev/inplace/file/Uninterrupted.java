package dev.inplace.file;

import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Work on the files of a map, on a thread of its own, which no other code can interrupt: an
 * interrupt closes the channel in use by its thread. The caller waits and keeps its interrupted
 * status. The work has an empty stack.
 */
final class Uninterrupted {
  private Uninterrupted() {}

  /** Some work. */
  @FunctionalInterface
  interface Work {
    /** Runs to its end, or throws. */
    void run() throws IOException;
  }

  /**
   * Runs some work.
   *
   * @throws OutOfMemoryError if the system has no thread for it; nothing was done
   */
  static void run(Work work) throws IOException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              work.run();
              return true;
            });
    join(Thread.ofPlatform().daemon().name("inplace-file").start(task));
    if (task.state() == Future.State.FAILED) {
      switch (task.exceptionNow()) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(task.exceptionNow());
      }
    }
  }

  private static void join(Thread thread) {
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
