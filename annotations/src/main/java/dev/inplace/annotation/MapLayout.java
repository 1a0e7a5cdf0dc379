package dev.inplace.annotation;

/** How the buckets of a {@link StructMap} are laid out. Both have the same operations. */
public enum MapLayout {
  /**
   * Go's: eight control bytes, eight keys, eight values. Nothing is lost to padding between a key
   * and its value, and buckets are filled up to 6.5 of 8 entries: the fewest bytes an entry.
   */
  CLASSIC,

  /**
   * Eight slots that have a key and its value side by side, filled by half at most. A look-up finds
   * most entries in one of two neighbouring slots: the fastest, for more bytes an entry.
   */
  FLAT
}
