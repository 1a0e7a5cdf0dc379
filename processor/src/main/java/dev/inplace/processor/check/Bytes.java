package dev.inplace.processor.check;

/** Sizes as messages tell them. */
final class Bytes {
  private Bytes() {}

  /** The layouter keeps what a {@code long} cannot hold at its greatest value. */
  static String of(long size) {
    return size == Long.MAX_VALUE ? "2^63 bytes or more" : size + " bytes";
  }
}
