package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;

/**
 * The place of a field in its struct; all numbers but {@code bit} are bytes.
 *
 * @param offset of its first byte; of a bit-field, the byte with its first bit
 * @param bit the first bit of a bit-field in that byte, 0 to 7: 0 is the least significant one in a
 *     little-endian struct, the most significant one in a big-endian struct
 * @param size of a bit-field, the bytes with any of its bits
 * @param alignment of its offset, after all packing and alignment; of a bit-field, its contribution
 *     to that of the struct
 * @param atomicAlignment of its address, for atomic access to it or to its parts; 1 if there is
 *     none
 */
public record FieldLayout(
    Field field, long offset, int bit, long size, long alignment, long atomicAlignment)
    implements Placed {

  /** A bit-field at a position. */
  static FieldLayout ofBits(Field field, FieldType.Bits type, Position at, long alignment) {
    long size = at.plus(type.width()).nextByte() - at.bytes();
    return new FieldLayout(
        field, at.bytes(), at.bits(), type.width() == 0 ? 0 : size, alignment, 1);
  }

  @Override
  public long end() {
    return Layouter.plus(offset, size);
  }

  /** False for an unnamed bit-field, which is padding. */
  public boolean isNamed() {
    return !(field.type() instanceof FieldType.Bits bits) || bits.isNamed();
  }

  /** The position for another field. */
  Position next() {
    return field.type() instanceof FieldType.Bits bits
        ? new Position(offset, bit).plus(bits.width())
        : Position.of(free());
  }

  /**
   * The first offset for another field. An isolated field takes whole runs of bytes, and one run
   * even if it has no bytes.
   */
  public long free() {
    return field.placement().isolated()
        ? Layouter.roundUp(Layouter.plus(offset, Math.max(size, 1)), alignment)
        : end();
  }
}
