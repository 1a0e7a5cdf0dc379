package dev.inplace.benchmarks.map;

import java.util.concurrent.TimeUnit;
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
 * What is measured of a map with long keys. A subclass is one implementation, used as its
 * documentation recommends.
 *
 * <p>Operations on one entry come in bursts, over keys in random order. What concerns the whole map
 * is one invocation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class LongKeys {
  static final int WIDE = 48;
  private static final int BURST = 1024;

  @Param("1000")
  int entries;

  @Param("24")
  int valueBytes = 24;

  @Param("false")
  boolean grown;

  private long[] order = {};
  private int next;
  private long oldest;
  private int carried;

  /** Makes an empty map, with room for so many entries; with none, as one that is to grow. */
  public abstract void open(int expected);

  /** Adds an entry whose key is not there. */
  public abstract void insert(long key);

  /** Changes two fields of the value of a key that is there. */
  public abstract void update(long key);

  /** The same, by the operation that would add an entry if the key were not there. */
  public void updateOrInsert(long key) {
    update(key);
  }

  /** One field of the value of a key that is there, which is zero. */
  public abstract int max(long key);

  public abstract boolean contains(long key);

  public abstract void remove(long key);

  /** Meets all entries: the sum of keys and counts. */
  public abstract long sum();

  public abstract void clear();

  /** Gives back what is not the garbage collector's. */
  public void close() {}

  /** Draws the order, and fills the map. */
  @Setup
  public void prepare() {
    int[] drawn = Keys.draw(entries);
    order = new long[drawn.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = Keys.number(drawn[i]);
    }
    open(grown ? 0 : entries);
    insertAll();
  }

  @TearDown
  public void end() {
    close();
  }

  private void insertAll() {
    for (int i = 0; i < entries; i++) {
      insert(Keys.number(i));
    }
  }

  private int burst() {
    int first = next;
    next = (first + BURST) & (order.length - 1);
    return first;
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public void update() {
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      update(order[i]);
    }
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public void updateOrInsert() {
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      updateOrInsert(order[i]);
    }
  }

  /** Each key depends on the value before, so that no two look-ups overlap. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public int get() {
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      carried += max(order[i] + carried);
    }
    return carried;
  }

  /** Of random numbers of 64 bits, the complement of one that is there is not. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public int miss() {
    int found = 0;
    int first = burst();
    for (int i = first; i < first + BURST; i++) {
      found += contains(~order[i]) ? 1 : 0;
    }
    return found;
  }

  /** The oldest entry goes, a new one comes. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void churn() {
    for (int i = 0; i < BURST; i++) {
      remove(Keys.number(oldest));
      insert(Keys.number(oldest + entries));
      oldest++;
    }
  }

  @Benchmark
  public long iterate() {
    return sum();
  }

  @Benchmark
  public void insertGrowing() {
    close();
    open(0);
    insertAll();
  }

  @Benchmark
  public void insertPresized() {
    close();
    open(entries);
    insertAll();
  }

  @Benchmark
  public void clearAndInsert() {
    clear();
    insertAll();
  }
}
