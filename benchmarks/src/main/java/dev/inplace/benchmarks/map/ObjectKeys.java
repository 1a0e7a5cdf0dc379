package dev.inplace.benchmarks.map;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The same for keys that are objects. What is looked up are not the keys that were inserted, but
 * equal ones.
 *
 * @param <K> how a key is given
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class ObjectKeys<K> {
  private static final int BURST = 1024;

  @Param("1000")
  int entries;

  private List<K> fresh = List.of();
  private final List<K> order = new ArrayList<>();
  private final List<K> absent = new ArrayList<>();
  private int next;

  abstract K key(long number);

  abstract void open();

  abstract void insert(K key);

  abstract void update(K key);

  abstract boolean contains(K key);

  abstract void close();

  /** Draws the order, and fills the map. */
  @Setup
  public void prepare() {
    fresh = keys(this::key);
    List<K> equal = keys(this::key);
    List<K> others = keys(number -> key(number + entries));
    for (int i : Keys.draw(entries)) {
      order.add(equal.get(i));
      absent.add(others.get(i));
    }
    open();
    fresh.forEach(this::insert);
  }

  private List<K> keys(LongFunction<K> make) {
    List<K> keys = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      keys.add(make.apply(i));
    }
    return keys;
  }

  @TearDown
  public void end() {
    close();
  }

  private int burst() {
    int first = next;
    next = (first + BURST) & (order.size() - 1);
    return first;
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public void update() {
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      update(order.get(i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public int miss() {
    int found = 0;
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      found += contains(absent.get(i)) ? 1 : 0;
    }
    return found;
  }

  @Benchmark
  public void insertGrowing() {
    close();
    open();
    for (K key : fresh) {
      insert(key);
    }
  }
}
