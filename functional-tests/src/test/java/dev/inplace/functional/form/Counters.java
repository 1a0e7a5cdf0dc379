package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Two fields have a cache line each for themselves. */
@Struct
@StructMap(key = long.class)
@StructMap(key = AlignedKey.class)
public record Counters(
    @Align(value = 64, isolate = true) long writes,
    long reads,
    @Align(value = 64, isolate = true) int losses,
    byte state)
    implements ByHand {

  static Counters random(RandomGenerator random) {
    return new Counters(
        random.nextLong(), random.nextLong(), random.nextInt(), (byte) random.nextInt());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(256)
        .order(LITTLE_ENDIAN)
        .putLong(0, writes)
        .putLong(64, reads)
        .putInt(128, losses)
        .put(192, state);
  }
}
