package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;

/**
 * The place of a field in its struct; all numbers are bytes.
 *
 * @param alignment of its offset, after all packing and alignment
 * @param atomicAlignment of its address, for atomic access to it or to its parts; 1 if there is
 *     none
 */
public record FieldLayout(Field field, long offset, long size, long alignment, long atomicAlignment)
    implements Placed {

  @Override
  public long end() {
    return Layouter.plus(offset, size);
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
