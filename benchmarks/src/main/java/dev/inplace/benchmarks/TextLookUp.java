package dev.inplace.benchmarks;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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

/**
 * Changes two fields of the values of random text keys, all present, which are given as strings or
 * as bytes of one segment, as those of a file would be.
 *
 * <p>The strings are not those in the {@code HashMap}, but equal ones. They keep their hash, once
 * it has been asked for, so that is the best case of a {@code HashMap}; where the bytes come from a
 * file it has to decode them first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextLookUp {
  private static final int BURST = 1024;

  /** What a user of a {@code HashMap} would write to change values without putting them back. */
  static final class MutableStats {
    int count;
    long sum;
  }

  @Param({"1000", "100000"})
  int entries;

  /** How many bytes a key has. */
  @Param({"8", "24"})
  int size;

  private final int[] drawn = new int[BURST];
  private final SplittableRandom random = new SplittableRandom(1);
  private final Arena arena = Arena.ofConfined();
  private MemorySegment bytes = MemorySegment.NULL;
  private String[] strings = {};
  private StringStatsMap inplace = StringStatsMap.create();
  private Map<String, MutableStats> objects = Map.of();

  /** Fills both maps with the same entries. */
  @Setup
  public void fill() {
    inplace = StringStatsMap.create();
    objects = new HashMap<>();
    strings = new String[entries];
    bytes = arena.allocate((long) entries * size);
    for (int i = 0; i < entries; i++) {
      String digits = Integer.toString(i);
      String key = "k" + "0".repeat(size - 1 - digits.length()) + digits;
      inplace.put(key, new Stats(0, 0, 0, 0));
      objects.put(key, new MutableStats());
      byte[] utf8 = key.getBytes(UTF_8);
      MemorySegment.copy(utf8, 0, bytes, JAVA_BYTE, (long) i * size, size);
      strings[i] = new String(utf8, UTF_8);
    }
  }

  /** Draws the keys of the next burst. */
  @Setup(Level.Invocation)
  public void draw() {
    for (int i = 0; i < BURST; i++) {
      drawn[i] = random.nextInt(entries);
    }
  }

  @TearDown
  public void close() {
    inplace.close();
    arena.close();
  }

  /** Strings. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void inplaceByString() {
    for (int i : drawn) {
      inplace.at(strings[i]).addCount(1).addSum(i);
    }
  }

  /** Bytes where they lie. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void inplaceByBytes() {
    for (int i : drawn) {
      inplace.at(bytes, (long) i * size, size).addCount(1).addSum(i);
    }
  }

  /** Strings that know their hash. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void hashMapByString() {
    for (int i : drawn) {
      add(strings[i], i);
    }
  }

  /** Bytes that are decoded. */
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void hashMapByBytes() {
    for (int i : drawn) {
      byte[] utf8 = bytes.asSlice((long) i * size, size).toArray(JAVA_BYTE);
      add(new String(utf8, UTF_8), i);
    }
  }

  private void add(String key, int number) {
    MutableStats stats = Objects.requireNonNull(objects.get(key));
    stats.count++;
    stats.sum += number;
  }
}
