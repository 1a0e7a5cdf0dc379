package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Offset;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;

/** A key whose fields lie far from each other. */
@Struct
public record IsolatedKey(@Align(value = 32, isolate = true) long id, @Offset(40) short part)
    implements ByHand {

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(64).order(LITTLE_ENDIAN).putLong(0, id).putShort(40, part);
  }
}
