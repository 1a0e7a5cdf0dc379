package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Aligned to more than any of its fields, and larger for it. */
@Struct
@Align(16)
@StructMap(key = int.class)
@StructMap(key = NarrowKey.class)
public record Vector(float x, float y, float z) implements ByHand {

  static Vector random(RandomGenerator random) {
    return new Vector(random.nextFloat(), random.nextFloat(), -random.nextFloat());
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(16)
        .order(LITTLE_ENDIAN)
        .putFloat(0, x)
        .putFloat(4, y)
        .putFloat(8, z);
  }
}
