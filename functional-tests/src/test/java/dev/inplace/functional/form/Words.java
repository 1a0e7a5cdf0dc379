package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Words of eight bytes. */
@Struct
public record Words(
    byte b, @Word long signed, @Unsigned @Word long unsigned, @Word(pointer = true) long pointer)
    implements ByHand {

  static Words random(RandomGenerator random) {
    return new Words(
        (byte) random.nextInt(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(32)
        .order(LITTLE_ENDIAN)
        .put(0, b)
        .putLong(8, signed)
        .putLong(16, unsigned)
        .putLong(24, pointer);
  }
}
