package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Words of four bytes. */
@Struct(model = Model.C_I386)
public record ShortWords(
    byte b, @Word long signed, @Unsigned @Word long unsigned, @Word(pointer = true) long pointer)
    implements ByHand {

  static ShortWords random(RandomGenerator random) {
    return new ShortWords(
        (byte) random.nextInt(),
        random.nextInt(),
        Integer.toUnsignedLong(random.nextInt()),
        Integer.toUnsignedLong(random.nextInt()));
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(16)
        .order(LITTLE_ENDIAN)
        .put(0, b)
        .putInt(4, (int) signed)
        .putInt(8, (int) unsigned)
        .putInt(12, (int) pointer);
  }
}
