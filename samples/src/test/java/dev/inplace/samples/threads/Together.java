package dev.inplace.samples.threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Actions on threads of their own, all at once. */
final class Together {
  private Together() {}

  /**
   * Runs all and waits for all, but fails as soon as one does: others may wait for that one, and
   * end as the memory they look at is freed.
   */
  static void run(Runnable... actions) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(actions.length);
    try {
      ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(threads);
      for (Runnable action : actions) {
        running.submit(action, null);
      }
      for (int i = 0; i < actions.length; i++) {
        running.take().get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
