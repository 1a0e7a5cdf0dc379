package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;

/** A key of a 32-bit platform: padding, and a double at an odd multiple of four. */
@Struct(model = Model.GO_386)
public record NarrowKey(byte kind, double y, short part, @Word long id) implements ByHand {

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(20)
        .order(LITTLE_ENDIAN)
        .put(0, kind)
        .putDouble(4, y)
        .putShort(12, part)
        .putInt(16, (int) id);
  }
}
