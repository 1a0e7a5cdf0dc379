package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;

/** A key of which most is padding. */
@Struct
@Align(16)
public record AlignedKey(int id, byte kind) implements ByHand {

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(16).order(LITTLE_ENDIAN).putInt(0, id).put(4, kind);
  }
}
