package dev.inplace.functional.sequence;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Every kind of component that has a column. */
@Struct(columns = true)
record Shape(
    boolean open,
    @Length(5) String name,
    @Text(charset = Text.Charset.UTF_16) @Length(6) String title,
    @Unsigned @Bytes(5) long at,
    @Bytes(order = ByteOrder.BIG_ENDIAN) short port,
    @Unsigned byte level,
    char letter,
    Edge edge,
    @Atomic long count,
    float ratio,
    @Align(16) double weight,
    Dot color,
    Bits32 bits,
    Nothing nothing,
    @Length(3) Dot[] corners,
    @Length(3) int[] sides,
    @Length(2) Edge[] edges,
    @Length(0) long[] none) {

  /** An enum. */
  enum Edge {
    SOLID,
    DASHED
  }

  /** A union. */
  @Struct(union = true)
  record Bits32(int integer, float real) {
    static Bits32 of(int bits) {
      return new Bits32(bits, Float.intBitsToFloat(bits));
    }
  }

  /** A struct without bytes. */
  @Struct
  record Nothing() {}

  static Shape of(SplittableRandom random) {
    return new Shape(
        random.nextBoolean(),
        "n" + random.nextInt(100),
        "\u00e9" + random.nextInt(10),
        random.nextLong(1L << 40),
        (short) random.nextInt(),
        (byte) random.nextInt(),
        (char) random.nextInt(),
        edge(random),
        random.nextLong(),
        random.nextFloat(),
        random.nextDouble(),
        dot(random),
        Bits32.of(random.nextInt(1 << 20)),
        new Nothing(),
        new Dot[] {dot(random), dot(random), dot(random)},
        random.ints(3).toArray(),
        new Edge[] {edge(random), edge(random)},
        new long[0]);
  }

  private static Dot dot(SplittableRandom random) {
    return new Dot((byte) random.nextInt(), (byte) random.nextInt(), (byte) random.nextInt());
  }

  private static Edge edge(SplittableRandom random) {
    return Edge.values()[random.nextInt(2)];
  }

  @Override
  public String toString() {
    return name + title + at + color + Arrays.toString(corners) + Arrays.toString(sides);
  }
}
