package dev.inplace.hazelcast;

import java.math.BigInteger;

/**
 * Count, sum, minimum and maximum of a field of whole numbers over some values, one at least.
 *
 * @param sum exact, whatever its size
 */
public record LongSummary(long count, BigInteger sum, long min, long max) {

  static LongSummary of(Totals totals) {
    return new LongSummary(totals.count(), totals.sum(), totals.min(), totals.max());
  }
}
