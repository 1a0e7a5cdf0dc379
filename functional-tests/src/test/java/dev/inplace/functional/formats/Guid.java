package dev.inplace.functional.formats;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import java.util.UUID;

/** A GUID: three little-endian numbers, and eight bytes in their order. */
@Struct(model = Model.C_X86_64)
@Packed
record Guid(
    @Unsigned int low,
    @Unsigned short middle,
    @Unsigned short high,
    @Bytes(order = BIG_ENDIAN) long rest) {

  UUID toUuid() {
    long first = (long) low << 32 | (long) Short.toUnsignedInt(middle) << 16;
    return new UUID(first | Short.toUnsignedInt(high), rest);
  }
}
