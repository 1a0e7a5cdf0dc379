package dev.inplace.functional.wire;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Unsigned;

/** Integers of 3, 5, 6 and 7 bytes, little-endian. */
@Struct
@StructMap(key = Odd.class, value = int.class)
public record Odd(
    byte tag,
    @Bytes(3) int three,
    @Unsigned @Bytes(3) int color,
    @Bytes(5) long five,
    @Unsigned @Bytes(6) long time,
    @Bytes(7) long seven,
    @Unsigned @Bytes(7) long most,
    @Bytes(3) @Length(2) int[] rows) {}
