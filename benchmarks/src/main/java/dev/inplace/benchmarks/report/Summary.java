package dev.inplace.benchmarks.report;

import java.util.List;

/**
 * The figures of all iterations of all forks. What else the machine does only adds to a time, so
 * the low quartile says more about the code than the mean; the spread says how much was added.
 *
 * @param low the 25th percentile
 * @param median the 50th
 * @param high the 75th
 * @param bytes allocated per operation; NaN if that was not measured
 * @param forks how many processes measured it
 */
public record Summary(double low, double median, double high, double bytes, int forks) {
  /** Of results that differ in nothing but when they were measured. */
  public static Summary of(List<Result> results) {
    double[] figures =
        results.stream()
            .flatMap(result -> result.figures().stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    double[] bytes = results.stream().mapToDouble(Result::bytes).sorted().toArray();
    return new Summary(
        percentile(figures, 0.25),
        percentile(figures, 0.5),
        percentile(figures, 0.75),
        percentile(bytes, 0.5),
        results.size());
  }

  /** The distance of the quartiles, as a part of the low one. */
  public double spread() {
    return (high - low) / low;
  }

  /** The ratio of another's time to this one. */
  public double ratioTo(Summary other) {
    return other.low / low;
  }

  /** Of sorted figures; between two of them, the line that joins them. */
  static double percentile(double[] sorted, double part) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no figures");
    }
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
