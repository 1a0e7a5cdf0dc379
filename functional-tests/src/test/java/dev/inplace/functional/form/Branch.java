package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Has structs in it, and lies in packed ones itself. */
@Struct
public record Branch(int id, Leaf leaf, @Length(2) Leaf[] leaves) implements ByHand {

  static Branch random(RandomGenerator random) {
    return new Branch(random.nextInt(), Leaf.random(random), Leaf.two(random));
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(56)
        .order(LITTLE_ENDIAN)
        .putInt(0, id)
        .put(8, leaf.bytes(), 0, 16)
        .put(24, leaves[0].bytes(), 0, 16)
        .put(40, leaves[1].bytes(), 0, 16);
  }
}
