package dev.inplace.check;

/** The layout of a struct, as far as {@link Marks} compare it with others. */
public interface Layout {
  /** The record's canonical name. */
  String name();

  /** Bytes of one struct. */
  long size();

  /**
   * Whether one of the fields is {@code count} structs of another layout from an offset on, or has
   * them in it.
   *
   * @param offset of the first one in this struct, bytes
   */
  boolean hasPart(long offset, Layout part, long count);

  /**
   * Whether structs of a layout lie in a run of these where this layout has them.
   *
   * @param length structs in the run
   * @param offset of the first part in the run, bytes
   * @param count structs of the part's layout, which have bytes
   */
  default boolean holds(long length, long offset, Layout part, long count) {
    long index = offset / size();
    long at = offset % size();
    if (equals(part)) {
      return at == 0 && count <= length - index;
    }
    return index < length && hasPart(at, part, count);
  }
}
