package dev.inplace;

import dev.inplace.check.FieldCheck;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/**
 * For generated code: a bit-field at a fixed place in a struct. It reads and writes the bytes that
 * have any of its bits, and no others.
 *
 * <p>It is a record because the JIT trusts the fields of records: of a {@code static final} one,
 * sizes and shifts are constants in machine code.
 *
 * @param first the largest run of 1, 2, 4 or 8 of its bytes that begins with the first
 * @param second the next such run; the same as {@code first} if there is none
 * @param third the last such run
 * @param size bytes with any of its bits, 1 to 9
 * @param shift bits below it in the number that these bytes are
 * @param width its bits, 1 to 64
 * @param isBigEndian true if its first byte is the most significant one
 */
public record BitField(
    VarHandle first,
    VarHandle second,
    VarHandle third,
    int size,
    int shift,
    int width,
    boolean isBigEndian) {

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
    int two = Integer.highestOneBit(size - one);
    VarHandle first = part(offset, one, struct, isBigEndian);
    VarHandle second = size == one ? first : part(offset + one, two, struct, isBigEndian);
    VarHandle third =
        size == one + two ? first : part(offset + one + two, Byte.BYTES, struct, isBigEndian);
    int shift = isBigEndian ? size * Byte.SIZE - bit - width : bit;
    return new BitField(first, second, third, size, shift, width, isBigEndian);
  }

  private static VarHandle part(long offset, int size, long struct, boolean isBigEndian) {
    return Flyweight.handle(
        switch (size) {
          case Byte.BYTES -> LittleEndian.BYTE;
          case Short.BYTES -> isBigEndian ? BigEndian.SHORT : LittleEndian.SHORT;
          case Integer.BYTES -> isBigEndian ? BigEndian.INT : LittleEndian.INT;
          default -> isBigEndian ? BigEndian.LONG : LittleEndian.LONG;
        },
        offset,
        struct);
  }

  /** The value without a sign, of the struct at an offset. */
  public long unsigned(MemorySegment segment, long offset) {
    return size > Long.BYTES
        ? nine(segment, offset) & mask()
        : (number(segment, offset) >>> shift) & mask();
  }

  /** The value in two's complement, of the struct at an offset. */
  public long signed(MemorySegment segment, long offset) {
    int above = Long.SIZE - width;
    return (unsigned(segment, offset) << above) >> above;
  }

  /** Writes the low bits of a value, of the struct at an offset. */
  public void set(MemorySegment segment, long offset, long value) {
    long bits = value & mask();
    if (size > Long.BYTES) {
      setNine(segment, offset, bits);
    } else {
      long others = number(segment, offset) & ~(mask() << shift);
      setNumber(segment, offset, others | (bits << shift));
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

  /** The number that up to eight bytes are. */
  private long number(MemorySegment segment, long offset) {
    return switch (size) {
      case 1 -> octet(first, segment, offset);
      case 2 -> two(first, segment, offset);
      case 3 -> join(two(first, segment, offset), 2, octet(second, segment, offset), 1);
      case 4 -> four(first, segment, offset);
      case 5 -> join(four(first, segment, offset), 4, octet(second, segment, offset), 1);
      case 6 -> join(four(first, segment, offset), 4, two(second, segment, offset), 2);
      case 7 ->
          join(
              join(four(first, segment, offset), 4, two(second, segment, offset), 2),
              6,
              octet(third, segment, offset),
              1);
      default -> (long) first.get(segment, offset);
    };
  }

  /** Two adjacent numbers as one, with their sizes in bytes. */
  private long join(long one, int size, long other, int otherSize) {
    return isBigEndian
        ? (one << (otherSize * Byte.SIZE)) | other
        : one | (other << (size * Byte.SIZE));
  }

  private void setNumber(MemorySegment segment, long offset, long number) {
    switch (size) {
      case 1 -> first.set(segment, offset, (byte) number);
      case 2 -> first.set(segment, offset, (short) number);
      case 3 -> {
        first.set(segment, offset, (short) part(number, 0, 2));
        second.set(segment, offset, (byte) part(number, 2, 1));
      }
      case 4 -> first.set(segment, offset, (int) number);
      case 5 -> {
        first.set(segment, offset, (int) part(number, 0, 4));
        second.set(segment, offset, (byte) part(number, 4, 1));
      }
      case 6 -> {
        first.set(segment, offset, (int) part(number, 0, 4));
        second.set(segment, offset, (short) part(number, 4, 2));
      }
      case 7 -> {
        first.set(segment, offset, (int) part(number, 0, 4));
        second.set(segment, offset, (short) part(number, 4, 2));
        third.set(segment, offset, (byte) part(number, 6, 1));
      }
      default -> first.set(segment, offset, number);
    }
  }

  /** The bytes of a number that lie at an index in memory, as its low bytes. */
  private long part(long number, int index, int bytes) {
    return number >>> ((isBigEndian ? size - index - bytes : index) * Byte.SIZE);
  }

  /** The value in nine bytes, with bits of other fields above. */
  private long nine(MemorySegment segment, long offset) {
    long eight = (long) first.get(segment, offset);
    long last = octet(second, segment, offset);
    return isBigEndian
        ? (eight << (Byte.SIZE - shift)) | (last >>> shift)
        : (eight >>> shift) | (last << (Long.SIZE - shift));
  }

  private void setNine(MemorySegment segment, long offset, long bits) {
    long eight = (long) first.get(segment, offset);
    long last = octet(second, segment, offset);
    int low =
        isBigEndian ? Byte.SIZE - shift : Long.SIZE - shift; // bits in the less significant part
    if (isBigEndian) {
      first.set(segment, offset, (eight & ~(mask() >>> low)) | (bits >>> low));
      second.set(segment, offset, (byte) ((last & ~(mask() << shift)) | (bits << shift)));
    } else {
      first.set(segment, offset, (eight & ~(mask() << shift)) | (bits << shift));
      second.set(segment, offset, (byte) ((last & ~(mask() >>> low)) | (bits >>> low)));
    }
  }

  private static long octet(VarHandle part, MemorySegment segment, long offset) {
    return (byte) part.get(segment, offset) & 0xFFL;
  }

  private static long two(VarHandle part, MemorySegment segment, long offset) {
    return (short) part.get(segment, offset) & 0xFFFFL;
  }

  private static long four(VarHandle part, MemorySegment segment, long offset) {
    return (int) part.get(segment, offset) & 0xFFFF_FFFFL;
  }
}
