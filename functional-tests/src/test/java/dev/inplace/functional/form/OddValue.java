package dev.inplace.functional.form;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Word;
import java.nio.ByteBuffer;

/** A value of 7 bytes, the highest first. */
@Struct(model = Model.GO_ARM, byteOrder = ByteOrder.BIG_ENDIAN)
@Packed
@StructMap(key = int.class)
@StructMap(key = BigFloatKey.class)
@StructMap(key = IsolatedKey.class)
public record OddValue(byte kind, @Word long sum, short count) implements ByHand {

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(7)
        .order(BIG_ENDIAN)
        .put(0, kind)
        .putInt(1, (int) sum)
        .putShort(5, count);
  }
}
