package dev.inplace.hazelcast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;

/**
 * For the grid: count, sum, minimum and maximum of the values of a field, as numbers.
 *
 * @param sumHigh the upper 64 bits of a sum of 128; unused for doubles
 * @param sumLow the lower ones, or the bits of a double
 */
public record Totals(long count, long sumHigh, long sumLow, long min, long max) {

  /** The totals of one value. */
  static Totals of(Cell field, long value) {
    long high = field.form() == Cell.Form.UNSIGNED ? 0 : value >> (Long.SIZE - 1);
    return new Totals(1, high, value, value, value);
  }

  Totals plus(Totals other, Cell field) {
    long low = sumLow + other.sumLow;
    long carry = Long.compareUnsigned(low, sumLow) < 0 ? 1 : 0;
    return new Totals(
        count + other.count,
        sumHigh + other.sumHigh + carry,
        field.form() == Cell.Form.FLOATING ? ofDoubles(sumLow, other.sumLow) : low,
        field.compare(other.min, min) < 0 ? other.min : min,
        field.compare(other.max, max) > 0 ? other.max : max);
  }

  private static long ofDoubles(long a, long b) {
    return Double.doubleToRawLongBits(Double.longBitsToDouble(a) + Double.longBitsToDouble(b));
  }

  /** The sum of whole numbers. */
  BigInteger sum() {
    BigInteger low = new BigInteger(Long.toUnsignedString(sumLow));
    return BigInteger.valueOf(sumHigh).shiftLeft(Long.SIZE).add(low);
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(count);
    out.writeLong(sumHigh);
    out.writeLong(sumLow);
    out.writeLong(min);
    out.writeLong(max);
  }

  static Totals readFrom(DataInputStream in) throws IOException {
    return new Totals(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
