package dev.inplace.benchmarks.sequence;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Benchmarks of structs of 64 bytes, or of objects with as many fields, with random keys. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public abstract class Lines {
  @Param({"10000", "1000000"})
  public int size;

  private int[] keys = {};
  private int next;

  /** Makes all lines. */
  abstract void make(int count);

  abstract void key(int index, int key);

  abstract void sortByKey();

  /** The index of a key in sorted lines, or a negative number. */
  abstract long search(int key);

  /** The sum of all keys, by {@code forEach}. */
  abstract long sumByForEach();

  /** The same by another {@code forEach}, so that its call has two actions. */
  abstract long countByForEach();

  /** The same by a {@code for} loop over the lines. */
  abstract long sumByLoop();

  @Setup(Level.Trial)
  public void draw() {
    keys = new SplittableRandom(1).ints(size).toArray();
    make(size);
  }

  private void write() {
    for (int i = 0; i < size; i++) {
      key(i, keys[i]);
    }
  }

  /** It includes writing the keys. */
  @Benchmark
  public long sort() {
    write();
    sortByKey();
    return size;
  }

  @Benchmark
  public long binarySearch(Sorted sorted) {
    sorted.sort(this);
    next = next + 1 == size ? 0 : next + 1;
    return search(keys[next]);
  }

  @Benchmark
  public long forEach() {
    return sumByForEach() + countByForEach();
  }

  @Benchmark
  public long loop() {
    return sumByLoop();
  }

  /** Sorted lines, for searches. */
  @State(Scope.Thread)
  public static class Sorted {
    private boolean isSorted;

    void sort(Lines lines) {
      if (!isSorted) {
        lines.sort();
        isSorted = true;
      }
    }
  }
}
