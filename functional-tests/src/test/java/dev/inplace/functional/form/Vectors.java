package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Structs with an alignment of their own, placed at multiples of eight all the same. */
@Struct(pack = 8)
public record Vectors(byte kind, Vector first, @Length(2) Vector[] more) implements ByHand {

  static Vectors random(RandomGenerator random) {
    Vector[] more = {Vector.random(random), Vector.random(random)};
    return new Vectors((byte) random.nextInt(), Vector.random(random), more);
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(56)
        .order(LITTLE_ENDIAN)
        .put(0, kind)
        .put(8, first.bytes(), 0, 16)
        .put(24, more[0].bytes(), 0, 16)
        .put(40, more[1].bytes(), 0, 16);
  }
}
