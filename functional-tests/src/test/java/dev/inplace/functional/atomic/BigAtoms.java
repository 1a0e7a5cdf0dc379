package dev.inplace.functional.atomic;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.functional.fixtures.Coin;

/** All that can be atomic, in the other byte order. */
@Struct(byteOrder = ByteOrder.BIG_ENDIAN)
public record BigAtoms(
    @Atomic boolean flag,
    @Atomic byte b,
    @Atomic short s,
    @Atomic char c,
    @Atomic int i,
    @Atomic long l,
    @Atomic float f,
    @Atomic double d,
    @Atomic Coin coin,
    @Atomic @Unsigned byte ub,
    @Atomic @Unsigned short us,
    @Atomic @Unsigned int ui) {}
