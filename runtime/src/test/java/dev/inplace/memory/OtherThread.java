package dev.inplace.memory;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Runs something on another thread and waits for its end. */
public final class OtherThread {
  private OtherThread() {}

  /** The exception that it threw, or null. */
  public static Throwable failureOf(Callable<?> work) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                work.call();
              } catch (Throwable e) {
                failure.set(e);
              }
            },
            "other");
    thread.start();
    thread.join();
    return failure.get();
  }
}
