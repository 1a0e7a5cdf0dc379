package dev.inplace.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Changes two fields of the values of random keys, all present. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UpdateInPlace {
  private static final int BURST = 1024;

  @Param({"1000", "100000"})
  int entries;

  private final long[] keys = new long[BURST];
  private LongStatsMap inplace = LongStatsMap.create();
  private Map<Long, Stats> records = Map.of();
  private SplittableRandom random = new SplittableRandom(1);

  /** Fills both maps with the same entries. */
  @Setup
  public void fill() {
    inplace = LongStatsMap.create();
    records = new HashMap<>();
    for (long key = 0; key < entries; key++) {
      inplace.put(key, new Stats(0, 0, 0, 0));
      records.put(key, new Stats(0, 0, 0, 0));
    }
  }

  /** Draws the keys of the next burst. */
  @Setup(Level.Invocation)
  public void draw() {
    for (int i = 0; i < BURST; i++) {
      keys[i] = random.nextLong(entries);
    }
  }

  @TearDown
  public void close() {
    inplace.close();
  }

  /** The value is changed where it lies. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void inplace() {
    for (long key : keys) {
      inplace.at(key).addCount(1).addSum(key);
    }
  }

  /** The value is copied out, changed and put back. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void hashMapOfRecords() {
    for (long key : keys) {
      Stats old = Objects.requireNonNull(records.get(key));
      records.put(key, new Stats(old.count() + 1, old.min(), old.max(), old.sum() + key));
    }
  }
}
