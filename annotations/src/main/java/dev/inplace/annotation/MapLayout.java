package dev.inplace.annotation;

/** How the slots of a {@link StructMap} are laid out. Both have the same operations. */
public enum MapLayout {
  /**
   * The default: key and value of a slot side by side, and the control bytes of a table together. A
   * look-up that finds its key has the value at hand, and most that do not find it read one byte.
   */
  FLAT,

  /**
   * Go's bucket, to Go 1.23: eight control bytes, eight keys, eight values, a nil link. Nothing is
   * lost to padding between a key and its value.
   */
  CLASSIC
}
