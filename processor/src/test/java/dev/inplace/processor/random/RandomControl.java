package dev.inplace.processor.random;

import java.util.Random;

/** Random annotations that pack, align and move: those of one record and of its components. */
final class RandomControl {
  private final Random random;
  private final boolean active;
  private final boolean bits;
  private final boolean union;
  private final boolean packed;
  private final long pack;
  private final long alignment;

  /**
   * Control of one record.
   *
   * @param active whether there is any
   * @param bits whether there are bit-fields, which C has in one byte order only
   */
  RandomControl(Random random, boolean active, boolean bits) {
    this.random = random;
    this.active = active;
    this.bits = bits;
    union = bits && oneIn(4);
    packed = oneIn(5);
    pack = oneIn(4) ? 1L << random.nextInt(5) : 0;
    alignment = oneIn(5) ? randomAlignment() : 1;
  }

  /**
   * A component with its annotations.
   *
   * @param mostAlignment bytes it is aligned to at most
   * @param mostEnd where it ends at most
   */
  record Placed(String annotations, long mostAlignment, long mostEnd) {}

  /**
   * Places a component.
   *
   * @param end where the component before it ends at most: an offset of its own is behind that
   */
  Placed place(RandomType type, long end) {
    StringBuilder annotations = new StringBuilder();
    boolean alone = false;
    long aligned = 1;
    boolean tight = oneIn(6);
    if (tight) {
      annotations.append("@Packed ");
    }
    if (oneIn(5)) {
      aligned = randomAlignment();
      alone = (pack == 0 || pack >= aligned) && oneIn(4);
      annotations.append(
          alone
              ? "@Align(value = %d, isolate = true) ".formatted(aligned)
              : "@Align(%d) ".formatted(aligned));
    }
    long most = Math.max(packed || tight ? 1 : type.mostAlignment(), aligned);
    most = pack > 0 ? Math.min(most, pack) : most;
    long offset = roundUp(end, most);
    if (!union && oneIn(6)) {
      offset += most * random.nextInt(4);
      annotations.append("@Offset(%d) ".formatted(offset));
    }
    long mostEnd = offset + type.mostSize();
    return new Placed(
        annotations.toString(),
        most,
        alone ? roundUp(Math.max(mostEnd, offset + 1), most) : mostEnd);
  }

  /** A bit-field, behind a component that ends at most at an offset. */
  Placed placeBits(RandomBits type, long end) {
    String packing = oneIn(6) ? "@Packed " : "";
    return new Placed(packing, type.mostAlignment(), roundUp(end, Long.BYTES) + 2 * Long.BYTES);
  }

  /** The annotations of the record. */
  String annotations() {
    return "@Struct(pack = "
        + pack
        + ", byteOrder = ByteOrder."
        + (!bits && oneIn(3) ? "BIG_ENDIAN" : "LITTLE_ENDIAN")
        + (union ? ", union = true" : "")
        + ")"
        + (packed ? " @Packed" : "")
        + (alignment > 1 || oneIn(9) ? " @Align(" + alignment + ")" : "");
  }

  /** Bytes that the record asks to be aligned to, at least 1. */
  long alignment() {
    return alignment;
  }

  private long randomAlignment() {
    return 1L << random.nextInt(7);
  }

  private boolean oneIn(int n) {
    return active && random.nextInt(n) == 0;
  }

  static long roundUp(long offset, long alignment) {
    return (offset + alignment - 1) & -alignment;
  }
}
