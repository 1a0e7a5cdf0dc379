package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;

/** A key with padding and floating-point numbers whose highest byte comes first. */
@Struct(byteOrder = ByteOrder.BIG_ENDIAN)
public record BigFloatKey(byte kind, double y, float x) implements ByHand {

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(24).order(BIG_ENDIAN).put(0, kind).putDouble(8, y).putFloat(16, x);
  }
}
