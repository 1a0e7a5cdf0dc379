package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Numbers of eight bytes at multiples of four, as Go has them for 386. */
@Struct(model = Model.GO_386)
@StructMap(key = long.class)
@StructMap(key = OddKey.class)
public record Tick(byte side, long time, double price, short level, @Word long flags)
    implements ByHand {

  static Tick random(RandomGenerator random) {
    return new Tick(
        (byte) random.nextInt(),
        random.nextLong(),
        random.nextGaussian(),
        (short) random.nextInt(),
        random.nextInt());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(28)
        .order(LITTLE_ENDIAN)
        .put(0, side)
        .putLong(4, time)
        .putDouble(12, price)
        .putShort(20, level)
        .putInt(24, (int) flags);
  }
}
