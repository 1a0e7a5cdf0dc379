package dev.inplace.benchmarks;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long single inserts take while a map grows from nothing. Not under JMH, which shows averages.
 *
 * <p>What the system or the garbage collector adds falls on other inserts in each run, but a growth
 * starts with the same one. So for each window of inserts the longest is taken, and of that the
 * least of all runs: the greatest of these is the map's own. The same loop without a map shows what
 * the machine adds. Arguments: entries, runs.
 */
public final class Pauses {
  private static final int WINDOW = 1 << 6;

  private final long[] keys;
  private final int runs;

  private Pauses(int entries, int runs) {
    keys = new SplittableRandom(1).longs(entries).toArray();
    this.runs = runs;
  }

  /** Prints one line for each kind of memory. */
  public static void main(String[] arguments) {
    int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Pauses pauses = new Pauses(entries, runs);
    print("microseconds", "p99", "p99.99", "longest", "longest in every run");
    pauses.measure("no map", null);
    pauses.measure("confined", _ -> LongStatsMap.create());
    pauses.measure("shared", _ -> LongStatsMap.createShared());
    pauses.measure("your arena", LongStatsMap::create);
  }

  private void measure(String name, @Nullable Function<Arena, LongStatsMap> memory) {
    long[] inEveryRun = new long[(keys.length + WINDOW - 1) / WINDOW];
    Arrays.fill(inEveryRun, Long.MAX_VALUE);
    long[] last = {};
    for (int run = 0; run < runs; run++) {
      last = memory == null ? timesOfNothing() : times(memory);
      for (int window = 0; window < inEveryRun.length; window++) {
        inEveryRun[window] = Math.min(inEveryRun[window], longest(last, window));
      }
    }
    Arrays.sort(last);
    print(
        name,
        micros(last[(int) (last.length * 0.99)]),
        micros(last[(int) (last.length * 0.9999)]),
        micros(last[last.length - 1]),
        micros(Arrays.stream(inEveryRun).max().orElseThrow()));
  }

  private long[] times(Function<Arena, LongStatsMap> memory) {
    long[] times = new long[keys.length];
    try (Arena arena = Arena.ofConfined();
        LongStatsMap map = memory.apply(arena)) {
      for (int i = 0; i < keys.length; i++) {
        long before = System.nanoTime();
        map.findOrInsert(keys[i]).addCount(1);
        times[i] = System.nanoTime() - before;
      }
    }
    return times;
  }

  private long[] timesOfNothing() {
    long[] times = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      long before = System.nanoTime();
      times[i] = System.nanoTime() - before;
    }
    return times;
  }

  private static long longest(long[] times, int window) {
    int end = Math.min(times.length, (window + 1) * WINDOW);
    return Arrays.stream(times, window * WINDOW, end).max().orElseThrow();
  }

  private static String micros(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1000.0);
  }

  private static void print(String name, String... numbers) {
    System.out.printf(
        "%-14s%10s%10s%10s%22s%n", name, numbers[0], numbers[1], numbers[2], numbers[3]);
  }
}
