package dev.inplace;

import dev.inplace.check.FieldCheck;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: a bit-field at a fixed place in a struct. It reads and writes the bytes that
 * have any of its bits, and no others: as one run of 1, 2, 4 or 8 bytes, or as two, which overlap
 * unless they have nine.
 *
 * <p>It is a record because the JIT trusts the fields of records: of a {@code static final} one,
 * sizes and shifts are constants in machine code. One handle, for the first read, shares its check
 * with the flyweight's. All other accesses name their layouts, because the JIT does not inline a
 * method that it has compiled alone to more than 2,500 bytes, and one access by a handle that it
 * does not know has 1,400.
 *
 * @param handle to the bytes of the first run
 * @param first the run that begins with the first byte
 * @param second the run that ends with the last, or null
 * @param width its bits, 1 to 64
 */
public record BitField(VarHandle handle, BitRun first, @Nullable BitRun second, int width) {

  /**
   * A bit-field of a little-endian struct.
   *
   * @param offset of the byte with its first bit
   * @param bit its first bit in that byte, counted from the least significant one
   * @param width its bits
   * @param struct the size of the struct, bytes
   */
  public static BitField littleEndian(long offset, int bit, int width, long struct) {
    return of(offset, bit, width, struct, false);
  }

  /** The same of a big-endian struct, whose bits are counted from the most significant one. */
  public static BitField bigEndian(long offset, int bit, int width, long struct) {
    return of(offset, bit, width, struct, true);
  }

  private static BitField of(long offset, int bit, int width, long struct, boolean isBigEndian) {
    int size = (bit + width + Byte.SIZE - 1) / Byte.SIZE;
    int one = Integer.highestOneBit(size);
    int two = size > Long.BYTES ? Byte.BYTES : one;
    int below = isBigEndian ? bit + width - one * Byte.SIZE : -bit;
    int rest = isBigEndian ? bit + width - size * Byte.SIZE : (size - two) * Byte.SIZE - bit;
    BitRun first = new BitRun(offset, one, below, isBigEndian);
    BitRun second = size == one ? null : new BitRun(offset + size - two, two, rest, isBigEndian);
    return new BitField(Flyweight.handle(first.layout(), offset, struct), first, second, width);
  }

  /** The value without a sign, of the struct at an offset. */
  public long unsigned(MemorySegment segment, long offset) {
    return bits(segment, offset) & mask();
  }

  /** The value in two's complement, of the struct at an offset. */
  public long signed(MemorySegment segment, long offset) {
    int above = Long.SIZE - width;
    return (bits(segment, offset) << above) >> above;
  }

  /** The value with others' bits above it. */
  private long bits(MemorySegment segment, long offset) {
    long bits =
        first.toValue(
            switch (first.bytes()) {
              case Byte.BYTES -> Byte.toUnsignedLong((byte) handle.get(segment, offset));
              case Short.BYTES -> Short.toUnsignedLong((short) handle.get(segment, offset));
              case Integer.BYTES -> Integer.toUnsignedLong((int) handle.get(segment, offset));
              default -> (long) handle.get(segment, offset);
            });
    return second == null ? bits : bits | second.toValue(second.get(segment, offset));
  }

  /** Writes the low bits of a value, of the struct at an offset. */
  public void set(MemorySegment segment, long offset, long value) {
    first.set(segment, offset, value, mask());
    if (second != null) {
      second.set(segment, offset, value, mask());
    }
  }

  /**
   * The value, if the bit-field holds it without a sign.
   *
   * @param field {@code Type.field}, for the message
   * @throws IllegalArgumentException if it does not
   */
  public long requireUnsigned(long value, String field) {
    return width == Long.SIZE ? value : FieldCheck.range(value, 0, mask(), field);
  }

  /**
   * The value, if the bit-field holds it in two's complement.
   *
   * @param field {@code Type.field}, for the message
   * @throws IllegalArgumentException if it does not
   */
  public long requireSigned(long value, String field) {
    long most = mask() >>> 1;
    return FieldCheck.range(value, -most - 1, most, field);
  }

  /**
   * Sets the bits of a byte that belong to no field to zero.
   *
   * @param fields the bits of fields
   */
  public static void clear(MemorySegment segment, long offset, int fields) {
    byte octet = segment.get(LittleEndian.BYTE, offset);
    segment.set(LittleEndian.BYTE, offset, (byte) (octet & fields));
  }

  /** As many low bits as the bit-field has. */
  private long mask() {
    return -1L >>> (Long.SIZE - width);
  }
}
