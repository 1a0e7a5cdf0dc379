package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Offset;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** The part that matters of somebody else's struct. */
@Struct
public record Mirror(
    @Offset(4) int magic,
    @Offset(24) long id,
    @Packed @Offset(33) int odd,
    byte next,
    @Packed @Offset(39) Leaf leaf,
    @Offset(60) short last)
    implements ByHand {

  static Mirror random(RandomGenerator random) {
    return new Mirror(
        random.nextInt(),
        random.nextLong(),
        random.nextInt(),
        (byte) random.nextInt(),
        Leaf.random(random),
        (short) random.nextInt());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(64)
        .order(LITTLE_ENDIAN)
        .putInt(4, magic)
        .putLong(24, id)
        .putInt(33, odd)
        .put(37, next)
        .put(39, leaf.bytes(), 0, 16)
        .putShort(60, last);
  }
}
