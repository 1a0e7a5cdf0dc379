package dev.inplace.functional.wire;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;
import static dev.inplace.annotation.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Word;

/** A struct with numbers of both orders; the order that is the struct's own changes nothing. */
@Struct(byteOrder = BIG_ENDIAN, model = Model.C_I386)
@StructMap(key = Mixed.class, value = int.class)
public record Mixed(
    @Bytes(order = LITTLE_ENDIAN) short small,
    @Bytes(order = LITTLE_ENDIAN) char letter,
    @Bytes(order = LITTLE_ENDIAN) float ratio,
    @Bytes(order = LITTLE_ENDIAN) double amount,
    @Bytes(order = LITTLE_ENDIAN) @Word long word,
    @Bytes(order = LITTLE_ENDIAN) @Atomic int count,
    @Bytes(order = LITTLE_ENDIAN) Kind kind,
    @Bytes(order = LITTLE_ENDIAN) @Length(2) int[] rows,
    @Bytes(order = ByteOrder.STRUCT) int own,
    @Bytes(order = BIG_ENDIAN) int same) {

  public enum Kind {
    NONE,
    SOME
  }
}
