package dev.inplace.hazelcast.machines;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.IMap;
import dev.inplace.hazelcast.accounts.Block;
import dev.inplace.hazelcast.accounts.LongBlockGrid;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.LongFunction;

/**
 * The same work on values of 256 bytes, one after the other in one run: a field operation; get,
 * change and put of a record; an entry processor over a record that Hazelcast serializes.
 */
public final class SideBySide {
  private static final int KEYS = 1_000;
  private static final int OPERATIONS = 20_000;
  private static final int IN_FLIGHT = 128;
  private static final int ROUNDS = 3;

  private final LongBlockGrid plain;
  private final LongBlockGrid once;
  private final IMap<Long, Block> records;

  private SideBySide(HazelcastInstance client) {
    plain = LongBlockGrid.of(client, "grid-plain");
    once = LongBlockGrid.exactlyOnce(client, "grid-once");
    records = client.getMap("records");
    for (long key = 0; key < KEYS; key++) {
      plain.put(key, Block.of(0));
      once.put(key, Block.of(0));
      records.set(key, Block.of(0));
    }
  }

  /** Prints operations per second of three rounds; the first one warms up. */
  public static void main(String[] args) throws IOException {
    try (Machines machines = new Machines()) {
      SideBySide work = new SideBySide(machines.client());
      for (int round = 0; round < ROUNDS; round++) {
        System.out.printf("round %d, operations per second%n", round);
        work.all();
      }
    }
  }

  private void all() {
    time("field operation", key -> plain.at(key).submit(fields -> fields.count().add(1)));
    time(
        "field operation, exactly once",
        key -> once.at(key).submit(fields -> fields.count().add(1)));
    time("entry processor over a record", key -> records.submitToKey(key, new Add()));
    time(
        "get, change, put of a record",
        key -> records.getAsync(key).thenCompose(block -> records.setAsync(key, plusOne(block))));
  }

  private static void time(String name, LongFunction<CompletionStage<?>> operation) {
    Semaphore free = new Semaphore(IN_FLIGHT);
    long start = System.nanoTime();
    for (long i = 0; i < OPERATIONS; i++) {
      free.acquireUninterruptibly();
      operation.apply(i % KEYS).whenComplete((_, _) -> free.release());
    }
    free.acquireUninterruptibly(IN_FLIGHT);
    System.out.printf("  %-32s%,10.0f%n", name, OPERATIONS / ((System.nanoTime() - start) / 1e9));
  }

  private static Block plusOne(Block block) {
    return new Block(block.count() + 1, Arrays.copyOf(block.rest(), block.rest().length));
  }

  /** The same operation written by hand, without a grid. */
  static final class Add implements EntryProcessor<Long, Block, Long> {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public Long process(Map.Entry<Long, Block> entry) {
      Block after = plusOne(entry.getValue());
      entry.setValue(after);
      return after.count();
    }
  }
}
