package dev.inplace.benchmarks.pauses;

import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.map.Keys;
import dev.inplace.benchmarks.map.LongKeys;
import dev.inplace.benchmarks.report.Result;
import dev.inplace.benchmarks.report.ResultFile;
import dev.inplace.benchmarks.report.Words;
import java.util.Arrays;

/**
 * How long single inserts take while a map grows from nothing, several times. Not under JMH, which
 * shows averages.
 *
 * <p>What the system or the garbage collector adds falls on other inserts in each run, but a growth
 * starts with the same one. So beside the longest insert of each run there is the longest of all
 * runs: for each window of inserts the longest is taken, and of that the least of all runs; the
 * greatest of these is the map's own. Arguments: the subject's class, entries, runs.
 */
public final class Growing {
  private static final int WINDOW = 1 << 6;
  private static final double MICROSECOND = 1000;

  private final LongKeys map;
  private final String subject;
  private final long[] times;
  private final long[] inEveryRun;

  private Growing(LongKeys map, int entries) {
    this.map = map;
    this.subject = map.getClass().getAnnotation(Subject.class).value();
    times = new long[entries];
    inEveryRun = new long[(entries + WINDOW - 1) / WINDOW];
    Arrays.fill(times, 1);
    Arrays.fill(inEveryRun, Long.MAX_VALUE);
  }

  /** Prints results. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    LongKeys map =
        Class.forName(arguments[0])
            .asSubclass(LongKeys.class)
            .getDeclaredConstructor()
            .newInstance();
    Growing growing = new Growing(map, Integer.parseInt(arguments[1]));
    int runs = Integer.parseInt(arguments[2]);
    growing.fillFirst();
    for (int run = 1; run < runs; run++) {
      growing.fill();
    }
    growing.print(Words.ALWAYS_LONG, growing.longestInEveryRun());
    map.close();
  }

  /** The first, of which it is told what memory it takes. */
  private void fillFirst() {
    Memory before = Memory.now();
    long collecting = Memory.millisCollecting();
    fill();
    long collected = Memory.millisCollecting() - collecting;
    Memory after = Memory.now();
    print(Words.COLLECTION, (double) collected);
    print(Words.HEAP, after.perEntry(Memory::heap, before, times.length));
    print(Words.RESIDENT, after.perEntry(Memory::resident, before, times.length));
  }

  private void fill() {
    map.close();
    map.open(0);
    for (int i = 0; i < times.length; i++) {
      long key = Keys.number(i);
      long before = System.nanoTime();
      map.insert(key);
      times[i] = System.nanoTime() - before;
    }
    for (int window = 0; window < inEveryRun.length; window++) {
      inEveryRun[window] = Math.min(inEveryRun[window], longest(window));
    }
    Arrays.sort(times);
    print(Words.SLOW_INSERT, times[(int) (times.length * 0.9999)] / MICROSECOND);
    print(Words.LONGEST_INSERT, times[times.length - 1] / MICROSECOND);
  }

  private long longest(int window) {
    int end = Math.min(times.length, (window + 1) * WINDOW);
    return Arrays.stream(times, window * WINDOW, end).max().orElseThrow();
  }

  private double longestInEveryRun() {
    return Arrays.stream(inEveryRun).max().orElseThrow() / MICROSECOND;
  }

  private void print(String property, double figure) {
    Result result = Result.of(Words.GROWTH, property, subject, times.length, figure);
    System.out.println(ResultFile.format(result));
  }
}
