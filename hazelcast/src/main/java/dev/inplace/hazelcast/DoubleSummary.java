package dev.inplace.hazelcast;

/**
 * Count, sum, minimum and maximum of a field of type double or float over some values, one at
 * least.
 *
 * @param sum the values are added in no particular order
 */
public record DoubleSummary(long count, double sum, double min, double max) {

  static DoubleSummary of(Totals totals) {
    return new DoubleSummary(
        totals.count(),
        Double.longBitsToDouble(totals.sumLow()),
        Double.longBitsToDouble(totals.min()),
        Double.longBitsToDouble(totals.max()));
  }
}
