package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Aligned to eight bytes where it is not packed; what packed structs have in them. */
@Struct
public record Leaf(byte tag, long value) implements ByHand {

  static Leaf random(RandomGenerator random) {
    return new Leaf((byte) random.nextInt(), random.nextLong());
  }

  static Leaf[] two(RandomGenerator random) {
    return new Leaf[] {random(random), random(random)};
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(16).order(LITTLE_ENDIAN).put(0, tag).putLong(8, value);
  }
}
