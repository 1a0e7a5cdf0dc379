package dev.inplace.processor.layout;

/**
 * A position between two bits of a struct: the end of a field.
 *
 * @param bytes whole bytes before it
 * @param bits of the next byte before it, 0 to 7
 */
record Position(long bytes, int bits) {
  static final Position START = new Position(0, 0);

  /** The position before a byte. */
  static Position of(long offset) {
    return new Position(offset, 0);
  }

  /** The offset of the first byte that begins at or behind it. */
  long nextByte() {
    return bits == 0 ? bytes : Layouter.plus(bytes, 1);
  }

  /** The later of two positions. */
  Position max(Position other) {
    boolean isLater = bytes > other.bytes || (bytes == other.bytes && bits > other.bits);
    return isLater ? this : other;
  }

  /** The position so many bits later. */
  Position plus(int width) {
    int all = bits + width;
    return new Position(Layouter.plus(bytes, all / Byte.SIZE), all % Byte.SIZE);
  }

  /** The first position at or behind it before a byte that is a multiple of an alignment. */
  Position roundUp(long alignment) {
    return of(Layouter.roundUp(nextByte(), alignment));
  }

  /**
   * True if so many bits from here on lie in more units of {@code alignment} bytes than a type of
   * {@code size} bytes has.
   */
  boolean crosses(int width, long size, long alignment) {
    long first = bytes % alignment * Byte.SIZE + bits;
    long units = (first + width - 1) / (alignment * Byte.SIZE) + 1;
    return units > size / alignment;
  }
}
