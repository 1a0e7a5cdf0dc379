package dev.inplace.file;

import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32C;

/**
 * CRC-32C checksums of sections. A CRC is linear: the checksum of a section is updated from its
 * changed pages, without reading the others.
 *
 * <p>Source: RFC 3720, appendix B.4; {@code crc32_combine} of zlib.
 */
final class Checksum {
  /** Bytes that are summed at once. */
  private static final long CHUNK = 1L << 20;

  /** The polynomial, without its highest power; the highest bit is the lowest power. */
  private static final int POLYNOMIAL = 0x82F6_3B78;

  private static final int ONE = 1 << 31;
  private static final int X = 1 << 30;

  /** The remainders of x to the power of 8, 16, 32, …: of one zero byte, two, four, … */
  private static final int[] ZEROS = zeros();

  private Checksum() {}

  private static int[] zeros() {
    int[] zeros = new int[Long.SIZE];
    int power = X;
    for (int i = 0; i < 3; i++) {
      power = product(power, power);
    }
    for (int i = 0; i < zeros.length; i++) {
      zeros[i] = power;
      power = product(power, power);
    }
    return zeros;
  }

  /** The checksum of bytes. */
  static int of(MemorySegment bytes) {
    CRC32C sum = new CRC32C();
    for (long at = 0; at < bytes.byteSize(); at += CHUNK) {
      sum.update(bytes.asSlice(at, Math.min(CHUNK, bytes.byteSize() - at)).asByteBuffer());
    }
    return (int) sum.getValue();
  }

  /**
   * The exclusive or of two sections' checksums, from that of the part in which they differ.
   *
   * @param ofPart exclusive or of the part's checksums
   * @param behind bytes behind them
   */
  static int difference(int ofPart, long behind) {
    int difference = ofPart;
    for (long left = behind; left != 0; left &= left - 1) {
      difference = product(difference, ZEROS[Long.numberOfTrailingZeros(left)]);
    }
    return difference;
  }

  /** The product of two polynomials, as a remainder. */
  private static int product(int first, int second) {
    int product = 0;
    int shifted = second;
    for (int bits = first; bits != 0; bits <<= 1) {
      if ((bits & ONE) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ POLYNOMIAL;
    }
    return product;
  }
}
