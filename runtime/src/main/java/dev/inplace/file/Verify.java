package dev.inplace.file;

/** The extent of the check of a sealed file as it is opened. */
public enum Verify {
  /** The head: format, layout, lengths and checksum. It takes the same time for any size. */
  HEAD,
  /**
   * All bytes by their checksums and, of a map, each entry by a look-up. It reads the whole file.
   */
  ALL
}
