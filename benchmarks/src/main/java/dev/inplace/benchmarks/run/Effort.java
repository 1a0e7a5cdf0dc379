package dev.inplace.benchmarks.run;

import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long one fork measures, and with how much heap. Its iterations are short, and many. JMH
 * itself uses {@code Unsafe}, of which the JVM would warn.
 */
record Effort(
    int warmups, TimeValue warmup, int iterations, TimeValue iteration, List<String> jvmArguments) {
  private static final long LARGE = 10_000_000;
  private static final List<String> SMALL_HEAP = heap("2g", "2g");
  private static final List<String> LARGE_HEAP = heap("6g", "12g");
  private static final List<String> LARGEST_HEAP = heap("16g", "16g");

  /** For operations on single entries. */
  static Effort bursts(long entries) {
    return new Effort(
        5, TimeValue.milliseconds(300), 10, TimeValue.milliseconds(150), jvmArguments(entries));
  }

  /** For those on all entries, which take seconds where there are many. */
  static Effort whole(long entries) {
    return entries < LARGE
        ? bursts(entries)
        : new Effort(
            1, TimeValue.milliseconds(1), 3, TimeValue.milliseconds(1), jvmArguments(entries));
  }

  private static List<String> heap(String first, String most) {
    return List.of(
        "-Xms" + first,
        "-Xmx" + most,
        "-XX:+AlwaysPreTouch",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private static List<String> jvmArguments(long entries) {
    return entries < LARGE ? SMALL_HEAP : entries == LARGE ? LARGE_HEAP : LARGEST_HEAP;
  }
}
