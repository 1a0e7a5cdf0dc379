package dev.inplace.info;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A bit-field in memory of any kind, read and written bit by bit. The bits of a big-endian one are
 * counted from the most significant one of each byte, and the first is its most significant.
 *
 * @param offset of the byte with its first bit
 */
record BitByBit(MemorySegment segment, long offset, FieldInfo field) {

  long read() {
    long bits = 0;
    for (int i = 0; i < field.width(); i++) {
      long bit = (octet(i) & mask(i)) == 0 ? 0 : 1;
      bits |= bit << significance(i);
    }
    return bits;
  }

  void write(long bits) {
    for (int i = 0; i < field.width(); i++) {
      boolean isSet = ((bits >>> significance(i)) & 1) == 1;
      int others = octet(i) & ~mask(i);
      segment.set(ValueLayout.JAVA_BYTE, at(i), (byte) (isSet ? others | mask(i) : others));
    }
  }

  private int significance(int index) {
    return field.isBigEndian() ? field.width() - 1 - index : index;
  }

  private int octet(int index) {
    return Byte.toUnsignedInt(segment.get(ValueLayout.JAVA_BYTE, at(index)));
  }

  private long at(int index) {
    return offset + (field.bit() + index) / Byte.SIZE;
  }

  private int mask(int index) {
    int bit = (field.bit() + index) % Byte.SIZE;
    return field.isBigEndian() ? 1 << (Byte.SIZE - 1 - bit) : 1 << bit;
  }
}
