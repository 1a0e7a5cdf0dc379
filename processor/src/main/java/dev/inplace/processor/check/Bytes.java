package dev.inplace.processor.check;

/** Sizes as messages tell them. */
final class Bytes {
  private Bytes() {}

  /** The layouter keeps what a {@code long} cannot hold at its greatest value. */
  static String of(long size) {
    if (size == Long.MAX_VALUE) {
      return "2^63 bytes or more";
    }
    return size == 1 ? "1 byte" : size + " bytes";
  }
}
