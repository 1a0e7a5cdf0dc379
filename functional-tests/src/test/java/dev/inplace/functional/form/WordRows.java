package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Arrays of words of four bytes, the highest first. */
@Struct(model = Model.GO_ARM, byteOrder = ByteOrder.BIG_ENDIAN)
public record WordRows(
    @Word @Length(2) long[] signed,
    @Unsigned @Word @Length(2) long[] unsigned,
    @Word(pointer = true) @Length(1) long[] pointers)
    implements ByHand {

  static WordRows random(RandomGenerator random) {
    return new WordRows(
        random.ints(2).asLongStream().toArray(),
        random.longs(2, 0, 1L << 32).toArray(),
        random.longs(1, 0, 1L << 32).toArray());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(20)
        .order(BIG_ENDIAN)
        .putInt(0, (int) signed[0])
        .putInt(4, (int) signed[1])
        .putInt(8, (int) unsigned[0])
        .putInt(12, (int) unsigned[1])
        .putInt(16, (int) pointers[0]);
  }
}
