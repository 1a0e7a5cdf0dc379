package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** No padding but that within the leaves; an odd size. */
@Struct
@Packed
public record Parcel(
    byte kind,
    Leaf leaf,
    @Length(2) Leaf[] leaves,
    int count,
    double weight,
    @Length(2) short[] codes)
    implements ByHand {

  static Parcel random(RandomGenerator random) {
    short[] codes = {(short) random.nextInt(), (short) random.nextInt()};
    return new Parcel(
        (byte) random.nextInt(),
        Leaf.random(random),
        Leaf.two(random),
        random.nextInt(),
        random.nextGaussian(),
        codes);
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(65)
        .order(LITTLE_ENDIAN)
        .put(0, kind)
        .put(1, leaf.bytes(), 0, 16)
        .put(17, leaves[0].bytes(), 0, 16)
        .put(33, leaves[1].bytes(), 0, 16)
        .putInt(49, count)
        .putDouble(53, weight)
        .putShort(61, codes[0])
        .putShort(63, codes[1]);
  }
}
