package dev.inplace.functional.wire;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;
import static dev.inplace.annotation.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** The same integers, big-endian, and one that is not. */
@Struct(byteOrder = BIG_ENDIAN)
record BigOdd(
    byte tag,
    @Bytes(3) int three,
    @Unsigned @Bytes(3) int color,
    @Bytes(5) long five,
    @Unsigned @Bytes(6) long time,
    @Bytes(7) long seven,
    @Unsigned @Bytes(7) long most,
    @Bytes(3) @Length(2) int[] rows,
    @Bytes(value = 6, order = LITTLE_ENDIAN) long little) {}
