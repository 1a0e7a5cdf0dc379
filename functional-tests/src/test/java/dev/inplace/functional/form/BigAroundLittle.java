package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Big-endian numbers around little-endian structs, and packed. */
@Struct(byteOrder = ByteOrder.BIG_ENDIAN)
@Packed
public record BigAroundLittle(
    byte version, short kind, Leaf leaf, @Length(2) Leaf[] leaves, LittleAroundBig inner, int end)
    implements ByHand {

  static BigAroundLittle random(RandomGenerator random) {
    int end = random.nextInt();
    return new BigAroundLittle(
        (byte) (end >> 8),
        (short) end,
        Leaf.random(random),
        Leaf.two(random),
        LittleAroundBig.random(random),
        end);
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(143)
        .order(BIG_ENDIAN)
        .put(0, version)
        .putShort(1, kind)
        .put(3, leaf.bytes(), 0, 16)
        .put(19, leaves[0].bytes(), 0, 16)
        .put(35, leaves[1].bytes(), 0, 16)
        .put(51, inner.bytes(), 0, 88)
        .putInt(139, end);
  }
}
