package dev.inplace.annotation;

/** The way in which a {@link StructMap} grows. */
public enum Growth {
  /**
   * The default: a table of a mebibyte splits in two. The pause of an insert is bounded, however
   * large the map is.
   */
  IN_STEPS,

  /**
   * One table of any size doubles all at once. Look-ups in a grown map are as fast as in one
   * created at that size. An insert can take time proportional to the map's size.
   */
  AT_ONCE
}
