package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Nothing is aligned to more than two bytes, not even what asks for it. */
@Struct(pack = 2)
public record Pragma(byte a, int b, long c, Branch branch, byte d, @Align(8) short e)
    implements ByHand {

  static Pragma random(RandomGenerator random) {
    return new Pragma(
        (byte) random.nextInt(),
        random.nextInt(),
        random.nextLong(),
        Branch.random(random),
        (byte) random.nextInt(),
        (short) random.nextInt());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(74)
        .order(LITTLE_ENDIAN)
        .put(0, a)
        .putInt(2, b)
        .putLong(6, c)
        .put(14, branch.bytes(), 0, 56)
        .put(70, d)
        .putShort(72, e);
  }
}
