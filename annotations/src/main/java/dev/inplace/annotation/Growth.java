package dev.inplace.annotation;

/** How a {@link StructMap} grows. */
public enum Growth {
  /**
   * The default: a table that has a mebibyte splits in two, so the pause of an insert is bounded
   * however large the map is.
   */
  IN_STEPS,

  /**
   * One table of any size doubles all at once. Look-ups in a map that has grown are as fast as in
   * one that was made for its size; an insert can take as long as the map is large.
   */
  AT_ONCE
}
