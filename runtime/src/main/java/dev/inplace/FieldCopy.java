package dev.inplace;

import java.lang.foreign.MemorySegment;

/**
 * Copies of a field between structs and a column. Its own loop for each common size has a constant
 * distance in the column, so that the JIT hoists the column's bounds check out of it.
 */
final class FieldCopy {
  private FieldCopy() {}

  /**
   * Copies a field of consecutive structs to a column.
   *
   * @param from offset of the first element, bytes
   * @param to offset of the first copy, bytes
   * @param stride from one struct to the next, bytes
   * @param size of an element, bytes
   */
  static void toColumn(
      MemorySegment source,
      long from,
      long stride,
      MemorySegment target,
      long to,
      long size,
      int count) {
    if (size == stride) {
      MemorySegment.copy(source, from, target, to, count * size);
      return;
    }
    switch ((int) Math.min(size, Integer.MAX_VALUE)) {
      case Byte.BYTES -> {
        for (int i = 0; i < count; i++) {
          byte element = source.get(LittleEndian.BYTE, from + i * stride);
          target.set(LittleEndian.BYTE, to + i, element);
        }
      }
      case Short.BYTES -> {
        for (int i = 0; i < count; i++) {
          short element = source.get(LittleEndian.SHORT, from + i * stride);
          target.set(LittleEndian.SHORT, to + (long) i * Short.BYTES, element);
        }
      }
      case Integer.BYTES -> {
        for (int i = 0; i < count; i++) {
          int element = source.get(LittleEndian.INT, from + i * stride);
          target.set(LittleEndian.INT, to + (long) i * Integer.BYTES, element);
        }
      }
      case Long.BYTES -> {
        for (int i = 0; i < count; i++) {
          long element = source.get(LittleEndian.LONG, from + i * stride);
          target.set(LittleEndian.LONG, to + (long) i * Long.BYTES, element);
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          Bytes.copy(source, from + i * stride, target, to + i * size, size);
        }
      }
    }
  }

  /**
   * Copies a column to a field of consecutive structs.
   *
   * @param from offset of the first element, bytes
   * @param to offset of the first copy, bytes
   * @param stride from one struct to the next, bytes
   * @param size of an element, bytes
   */
  static void toStructs(
      MemorySegment source,
      long from,
      MemorySegment target,
      long to,
      long stride,
      long size,
      int count) {
    if (size == stride) {
      MemorySegment.copy(source, from, target, to, count * size);
      return;
    }
    switch ((int) Math.min(size, Integer.MAX_VALUE)) {
      case Byte.BYTES -> {
        for (int i = 0; i < count; i++) {
          byte element = source.get(LittleEndian.BYTE, from + i);
          target.set(LittleEndian.BYTE, to + i * stride, element);
        }
      }
      case Short.BYTES -> {
        for (int i = 0; i < count; i++) {
          short element = source.get(LittleEndian.SHORT, from + (long) i * Short.BYTES);
          target.set(LittleEndian.SHORT, to + i * stride, element);
        }
      }
      case Integer.BYTES -> {
        for (int i = 0; i < count; i++) {
          int element = source.get(LittleEndian.INT, from + (long) i * Integer.BYTES);
          target.set(LittleEndian.INT, to + i * stride, element);
        }
      }
      case Long.BYTES -> {
        for (int i = 0; i < count; i++) {
          long element = source.get(LittleEndian.LONG, from + (long) i * Long.BYTES);
          target.set(LittleEndian.LONG, to + i * stride, element);
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          Bytes.copy(source, from + i * size, target, to + i * stride, size);
        }
      }
    }
  }
}
