package dev.inplace.annotation;

/** The layout of a {@link StructMap}'s slots. Both have the same operations. */
public enum MapLayout {
  /**
   * The default: key and value of a slot side by side, the control bytes of a table together. A hit
   * has the value next to the key, and most misses read one byte.
   */
  FLAT,

  /**
   * Go's bucket, up to Go 1.23: eight control bytes, eight keys, eight values, a nil link. Nothing
   * is lost to padding between a key and its value.
   */
  CLASSIC
}
