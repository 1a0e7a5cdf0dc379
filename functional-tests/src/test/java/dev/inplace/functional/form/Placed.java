package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Each component says for itself how it is aligned. */
@Struct
public record Placed(
    byte a,
    @Packed long b,
    int c,
    @Packed @Align(2) Leaf leaf,
    @Align(32) byte d,
    @Packed @Align(4) double e,
    @Align(16) @Length(2) Leaf[] leaves,
    @Packed Vector vector,
    @Align(8) @Length(3) byte[] colour)
    implements ByHand {

  static Placed random(RandomGenerator random) {
    byte[] colour = new byte[3];
    random.nextBytes(colour);
    return new Placed(
        colour[0],
        random.nextLong(),
        random.nextInt(),
        Leaf.random(random),
        colour[1],
        random.nextGaussian(),
        Leaf.two(random),
        Vector.random(random),
        colour);
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(128)
        .order(LITTLE_ENDIAN)
        .put(0, a)
        .putLong(1, b)
        .putInt(12, c)
        .put(16, leaf.bytes(), 0, 16)
        .put(32, d)
        .putDouble(36, e)
        .put(48, leaves[0].bytes(), 0, 16)
        .put(64, leaves[1].bytes(), 0, 16)
        .put(80, vector.bytes(), 0, 16)
        .put(96, colour);
  }
}
