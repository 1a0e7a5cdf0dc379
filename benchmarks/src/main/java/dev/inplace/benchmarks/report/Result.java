package dev.inplace.benchmarks.report;

import java.util.List;

/**
 * What one process has measured of one subject.
 *
 * @param topic the part of the page
 * @param variant of the topic, such as the kind of keys
 * @param operation what was done, or which property was measured
 * @param subject the implementation
 * @param entries how many there were
 * @param figures one for each iteration; nanoseconds per operation, unless the operation says else
 * @param bytes allocated on the heap per operation; NaN if that was not measured
 */
public record Result(
    String topic,
    String variant,
    String operation,
    String subject,
    long entries,
    List<Double> figures,
    double bytes) {
  /** Of one property, which has one figure, and no bytes per operation. */
  public static Result of(
      String topic, String operation, String subject, long entries, double figure) {
    return new Result(topic, "", operation, subject, entries, List.of(figure), Double.NaN);
  }
}
