package dev.inplace.functional.form;

import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Counters with cache lines of their own, and some that have been denied them. */
@Struct
public record Shard(byte id, Counters aligned, byte mark, @Packed Counters packed)
    implements ByHand {

  static Shard random(RandomGenerator random) {
    return new Shard(
        (byte) random.nextInt(),
        Counters.random(random),
        (byte) random.nextInt(),
        Counters.random(random));
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(640)
        .put(0, id)
        .put(64, aligned.bytes(), 0, 256)
        .put(320, mark)
        .put(321, packed.bytes(), 0, 256);
  }
}
