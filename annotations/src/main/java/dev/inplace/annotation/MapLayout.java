package dev.inplace.annotation;

/** How the buckets of a {@link StructMap} are laid out. Both have the same operations. */
public enum MapLayout {
  /**
   * Go's: eight control bytes, eight keys, eight values. Nothing is lost to padding between a key
   * and its value, and a table is up to four fifths full.
   */
  CLASSIC,

  /**
   * Slots that have a key and its value side by side, and the control bytes of many together: a
   * look-up that finds its key has the value at hand, and most that do not find it read one byte. A
   * table is at most seven tenths full.
   */
  FLAT
}
