package dev.inplace.processor.check;

/** Sizes as text in messages. */
final class Bytes {
  private Bytes() {}

  /** The layouter represents a size beyond a {@code long} by the largest one. */
  static String of(long size) {
    if (size == Long.MAX_VALUE) {
      return "2^63 bytes or more";
    }
    return size == 1 ? "1 byte" : size + " bytes";
  }
}
