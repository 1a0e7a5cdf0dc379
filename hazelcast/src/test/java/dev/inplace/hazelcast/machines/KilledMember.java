package dev.inplace.hazelcast.machines;

import com.hazelcast.core.HazelcastInstance;
import dev.inplace.hazelcast.accounts.LongBlockGrid;
import java.io.IOException;
import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * 50,000 operations of two clients on three members, one of which is killed meanwhile. The sum has
 * to be the number of operations. The argument is how often.
 */
public final class KilledMember {
  private static final int CLIENTS = 2;
  private static final int OPERATIONS = 50_000;
  private static final int KEYS = 1_000;
  private static final int IN_FLIGHT = 128;

  private KilledMember() {}

  /** Exits with 1 if a sum is wrong. */
  public static void main(String[] args) throws IOException {
    int runs = args.length == 0 ? 1 : Integer.parseInt(args[0]);
    for (int run = 1; run <= runs; run++) {
      try (Machines machines = new Machines()) {
        long start = System.nanoTime();
        BigInteger sum = run(machines);
        System.out.printf(
            "run %d of %d: sum %d after %d acknowledged operations, %.1f s%n",
            run, runs, sum, OPERATIONS, (System.nanoTime() - start) / 1e9);
        if (!sum.equals(BigInteger.valueOf(OPERATIONS))) {
          System.exit(1);
        }
      }
    }
  }

  private static BigInteger run(Machines machines) {
    AtomicLong acknowledged = new AtomicLong();
    HazelcastInstance[] clients = new HazelcastInstance[CLIENTS];
    CompletableFuture<?>[] all = new CompletableFuture<?>[CLIENTS];
    for (int i = 0; i < CLIENTS; i++) {
      clients[i] = machines.client();
      LongBlockGrid blocks = LongBlockGrid.exactlyOnce(clients[i], "grid-blocks");
      all[i] = CompletableFuture.runAsync(() -> add(blocks, acknowledged));
    }
    while (acknowledged.get() < OPERATIONS / 3) {
      LockSupport.parkNanos(1_000_000);
    }
    System.out.printf(
        "killed process %d after %d operations%n", machines.kill(2), acknowledged.get());
    CompletableFuture.allOf(all).join();
    if (acknowledged.get() != OPERATIONS) {
      throw new IllegalStateException("acknowledged: " + acknowledged);
    }
    LongBlockGrid blocks = LongBlockGrid.of(clients[0], "grid-blocks");
    return blocks.summarize(fields -> fields.count()).orElseThrow().sum();
  }

  private static void add(LongBlockGrid blocks, AtomicLong acknowledged) {
    Semaphore free = new Semaphore(IN_FLIGHT);
    for (int i = 0; i < OPERATIONS / CLIENTS; i++) {
      free.acquireUninterruptibly();
      blocks
          .findOrInsert(i % KEYS)
          .submit(fields -> fields.count().add(1))
          .whenComplete(
              (sum, failure) -> {
                if (failure == null) {
                  acknowledged.incrementAndGet();
                } else {
                  failure.printStackTrace();
                }
                free.release(); // the last one lets the count be read
              });
    }
    free.acquireUninterruptibly(IN_FLIGHT);
  }
}
