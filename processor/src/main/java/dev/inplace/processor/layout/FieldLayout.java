package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;

/** Where a field lies in its struct; offset, size and alignment in bytes. */
public record FieldLayout(Field field, long offset, long size, long alignment) {

  /** The offset of the first byte behind it. */
  public long end() {
    return offset + size;
  }
}
