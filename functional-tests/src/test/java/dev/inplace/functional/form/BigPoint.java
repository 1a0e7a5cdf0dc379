package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Big-endian in whatever it is nested. */
@Struct(byteOrder = ByteOrder.BIG_ENDIAN)
public record BigPoint(short level, double x, float y) implements ByHand {

  static BigPoint random(RandomGenerator random) {
    return new BigPoint((short) random.nextInt(), random.nextGaussian(), random.nextFloat());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(24)
        .order(BIG_ENDIAN)
        .putShort(0, level)
        .putDouble(8, x)
        .putFloat(16, y);
  }
}
