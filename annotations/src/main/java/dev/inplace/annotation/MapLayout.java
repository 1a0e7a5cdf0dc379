package dev.inplace.annotation;

/** How the buckets of a {@link StructMap} are laid out. Both have the same operations. */
public enum MapLayout {
  /**
   * Go's: eight control bytes, eight keys, eight values. Nothing is lost to padding between a key
   * and its value.
   */
  CLASSIC,

  /**
   * Eight slots that have a key and its value side by side, then the control bytes: a look-up that
   * finds its key has the value at hand.
   */
  FLAT
}
