package dev.inplace.benchmarks.struct;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The operations on ten thousand adjacent structs, at random indexes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class FieldAccess {
  static final int STRUCTS = 10_000;
  private static final int BURST = 1024;
  private static final int DRAWS = 1 << 16;

  private final int[] order = new SplittableRandom(1).ints(DRAWS, 0, STRUCTS).toArray();
  private int next;

  abstract int count(int index);

  abstract double sum(int index);

  abstract void write(int index, int count, double sum);

  /** Adds to both fields. */
  abstract void add(int index, int count, double sum);

  /** All fields of one struct to another. */
  abstract void copy(int from, int to);

  private int burst() {
    int first = next;
    next = (first + BURST) & (DRAWS - 1);
    return first;
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public double get() {
    double sum = 0;
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      sum += count(order[i]) + sum(order[i]);
    }
    return sum;
  }

  /** One {@code int} of each struct. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public long getInt() {
    long counts = 0;
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      counts += count(order[i]);
    }
    return counts;
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public void set() {
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      write(order[i], i, 1.5);
    }
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public void readModifyWrite() {
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      add(order[i], 1, 1.5);
    }
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public void copy() {
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      copy(order[i], order[i ^ 1]);
    }
  }

  /** One field of all structs, in order. */
  @Benchmark
  @OperationsPerInvocation(STRUCTS)
  public long scan() {
    long counts = 0;
    for (int i = 0; i < STRUCTS; i++) {
      counts += count(i);
    }
    return counts;
  }
}
