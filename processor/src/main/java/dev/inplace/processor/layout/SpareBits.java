package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A byte with bits of bit-fields and bits of no field.
 *
 * @param offset of the byte
 * @param fields a mask of the bits of fields
 */
public record SpareBits(long offset, int fields) {
  private static final int ALL = 0xFF;

  static List<SpareBits> of(StructLayout layout) {
    boolean isBigEndian = layout.struct().platform().byteOrder() == ByteOrder.BIG_ENDIAN;
    SortedMap<Long, Integer> masks = new TreeMap<>();
    if (layout.struct().isUnion()) {
      return List.of(); // any of its bits may be another field's
    }
    for (FieldLayout field : layout.named()) {
      if (field.field().type() instanceof FieldType.Bits bits) {
        for (int i = field.bit(); i < field.bit() + bits.width(); i++) {
          int bit = i % Byte.SIZE;
          int mask = 1 << (isBigEndian ? Byte.SIZE - 1 - bit : bit);
          masks.merge(field.offset() + i / Byte.SIZE, mask, (a, b) -> a | b);
        }
      }
    }
    return masks.entrySet().stream()
        .filter(entry -> entry.getValue() != ALL)
        .map(entry -> new SpareBits(entry.getKey(), entry.getValue()))
        .toList();
  }
}
