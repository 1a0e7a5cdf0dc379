package dev.inplace.functional.allocation;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntToLongFunction;

/** The bytes of heap that an operation allocates once the JIT has compiled it. */
public final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int OPERATIONS = 200_000;
  private static final int ROUNDS = 400;

  /** Keeps results alive. */
  private static volatile long sink;

  private Allocation() {}

  /**
   * The bytes of a round of operations: the least of several, so that neither warm-up nor a
   * compilation that comes late disturbs. The loop itself takes none.
   */
  public static long ofARound(IntToLongFunction operation) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > 0; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      long sum = run(operation);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
      sink = sum;
    }
    return least;
  }

  /** The bytes of one operation. */
  public static long of(Runnable operation) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    operation.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static long run(IntToLongFunction operation) {
    long sum = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      sum += operation.applyAsLong(i);
    }
    return sum;
  }
}
