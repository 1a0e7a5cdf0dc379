package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;

/**
 * Where a field lies in its struct; all numbers are bytes.
 *
 * @param alignment what its offset is a multiple of, after all that packs or aligns it
 * @param atomicAlignment what its address has to be a multiple of, for atomic access to it or to
 *     what is nested in it; 1 if there is none
 */
public record FieldLayout(Field field, long offset, long size, long alignment, long atomicAlignment)
    implements Placed {

  @Override
  public long end() {
    return Layouter.plus(offset, size);
  }

  /**
   * The first offset that another field may have: an isolated one takes whole runs of bytes, and
   * one also if it has none itself.
   */
  public long free() {
    return field.placement().isolated()
        ? Layouter.roundUp(Layouter.plus(offset, Math.max(size, 1)), alignment)
        : end();
  }
}
