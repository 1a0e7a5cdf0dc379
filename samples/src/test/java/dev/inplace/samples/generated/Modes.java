package dev.inplace.samples.generated;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Unsigned;

/** Bit-fields of all kinds, some across bytes, as a value, a key and an element. */
@Struct(model = Model.C_X86_64)
@StructMap(key = long.class)
@StructMap(key = Modes.class, value = int.class)
public record Modes(
    byte first,
    @Bits(1) boolean on,
    @Bits(5) int level,
    @Bits(2) Coin coin,
    @Bits(0) int end,
    @Bits(20) @Unsigned int address,
    @Bits(3) byte small,
    @Bits(value = 4, unnamed = true) int gap,
    @Bits(61) long wide) {}
