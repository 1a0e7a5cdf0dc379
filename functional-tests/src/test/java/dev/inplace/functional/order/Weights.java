package dev.inplace.functional.order;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;

/** Structs of numbers behind a head, as many as the caller knows. */
@Struct(model = Model.C_X86_64, orders = true, byteOrder = ByteOrder.BIG_ENDIAN)
record Weights(short unit, @Length(value = 0, by = Length.CALLER) Weight[] weights) {

  /** A number and its place. */
  @Struct(model = Model.C_X86_64, orders = true, byteOrder = ByteOrder.BIG_ENDIAN)
  record Weight(int place, float value) {}
}
