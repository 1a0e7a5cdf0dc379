package dev.inplace.map;

/**
 * The sizes of the rooms of a {@link ValueHeap}: 2, 3, 4, 6, 8, 12, … units, two to each doubling.
 * They are numbered from 1 on.
 */
final class RoomSizes {
  private RoomSizes() {}

  /** The number of the smallest size for so many bytes. */
  static int of(long bytes, long unit) {
    long units = (bytes + unit - 1) / unit;
    if (units <= 2) {
      return 1;
    }
    int log2 = Long.SIZE - 1 - Long.numberOfLeadingZeros(units - 1);
    return 2 * log2 + (units > 3L << (log2 - 1) ? 1 : 0);
  }

  /** The bytes of a size, by its number. */
  static long bytes(int number, long unit) {
    if (number == 1) {
      return 2 * unit;
    }
    return (number & 1) == 0 ? (3 * unit) << (number / 2 - 1) : unit << ((number + 1) / 2);
  }
}
