package dev.inplace.benchmarks.flooding;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A million new keys, drawn at random or {@linkplain ChosenKeys chosen} against a seed that is
 * known, go into an empty map, which draws a seed of its own: keys chosen against another seed must
 * not take longer.
 *
 * <p>{@link #main} lets a fork with random keys and one with chosen keys take turns, and prints how
 * many times as long the chosen ones take. Its argument is the number of turns.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
public class HashFlooding {
  private static final int ENTRIES = 1_000_000;
  private static final String RANDOM = "random";
  private static final String CHOSEN = "chosen";
  private static final ValueLayout.OfLong FIRST_BYTE_LOWEST =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Keys that are numbers. */
  @State(Scope.Thread)
  public static class Numbers {
    @Param({RANDOM, CHOSEN})
    String keys = RANDOM;

    private long[] numbers = {};

    /** Draws or chooses them. */
    @Setup
    public void choose() {
      numbers = keys.equals(CHOSEN) ? ChosenKeys.numbers(ENTRIES) : drawn().toArray();
    }
  }

  /** Keys that are texts of eight characters, one behind the other. */
  @State(Scope.Thread)
  public static class Texts {
    @Param({RANDOM, CHOSEN})
    String keys = RANDOM;

    private final Arena arena = Arena.ofConfined();
    private MemorySegment texts = MemorySegment.NULL;

    /** Draws or chooses them. */
    @Setup
    public void choose() {
      long[] words =
          keys.equals(CHOSEN) ? ChosenKeys.texts(ENTRIES) : drawn().map(ChosenKeys::text).toArray();
      texts = arena.allocate(FIRST_BYTE_LOWEST, ENTRIES);
      for (int i = 0; i < ENTRIES; i++) {
        texts.setAtIndex(FIRST_BYTE_LOWEST, i, words[i]);
      }
    }

    @TearDown
    public void close() {
      arena.close();
    }
  }

  private static LongStream drawn() {
    return new SplittableRandom().longs(ENTRIES);
  }

  /** Into a map of numbers. */
  @Benchmark
  public long numbers(Numbers keys) {
    try (LongStatsMap map = LongStatsMap.create()) {
      for (long key : keys.numbers) {
        map.findOrInsert(key).addCount(1);
      }
      return map.size();
    }
  }

  /** Into a map of texts. */
  @Benchmark
  public long texts(Texts keys) {
    MemorySegment texts = keys.texts;
    try (StringStatsMap map = StringStatsMap.create()) {
      for (long offset = 0; offset < texts.byteSize(); offset += Long.BYTES) {
        map.findOrInsert(texts, offset, Long.BYTES).addCount(1);
      }
      return map.size();
    }
  }

  /** Prints the ratios, of all turns and of each. */
  public static void main(String[] arguments) throws RunnerException {
    int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    for (String benchmark : List.of("numbers", "texts")) {
      double random = Double.MAX_VALUE;
      double chosen = Double.MAX_VALUE;
      List<String> ratios = new ArrayList<>();
      for (int turn = 0; turn < turns; turn++) {
        double randomTime = leastTime(benchmark, RANDOM);
        double chosenTime = leastTime(benchmark, CHOSEN);
        random = Math.min(random, randomTime);
        chosen = Math.min(chosen, chosenTime);
        ratios.add(String.format(Locale.ROOT, "%.2f", chosenTime / randomTime));
      }
      System.out.printf(
          Locale.ROOT,
          "%s: random %.0f ms, chosen %.0f ms; chosen / random %.2f, by turns %s%n",
          benchmark,
          random,
          chosen,
          chosen / random,
          ratios);
    }
  }

  /** In a fork of its own. What else the machine does only adds, so it is the least that counts. */
  private static double leastTime(String benchmark, String keys) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(HashFlooding.class.getName() + "\\." + benchmark + "$");
    options.param("keys", keys).forks(1);
    return new Runner(options.build()).runSingle().getPrimaryResult().getStatistics().getMin();
  }
}
