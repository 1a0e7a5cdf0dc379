package dev.inplace.check;

/** The layout of a struct, as {@link Marks} compare it with others. */
public interface Layout {
  /** The record's canonical name. */
  String name();

  /** Bytes of one struct. */
  long size();

  /**
   * True if a field is {@code count} structs of another layout from an offset on, or contains them.
   *
   * @param offset of the first one in this struct, bytes
   */
  boolean hasPart(long offset, Layout part, long count);

  /**
   * True if a run of these structs has structs of another layout at an offset.
   *
   * @param length structs in the run
   * @param offset of the first part in the run, bytes
   * @param count structs of the part's layout, whose size is not 0
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
