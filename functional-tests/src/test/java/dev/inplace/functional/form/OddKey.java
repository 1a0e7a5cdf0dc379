package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;

/** A key of 13 bytes, so that most lie at odd addresses. */
@Struct
@Packed
public record OddKey(byte kind, long id, int part) implements ByHand {

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(13).order(LITTLE_ENDIAN).put(0, kind).putLong(1, id).putInt(9, part);
  }
}
