package dev.inplace.functional.wire;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** Enums by their codes in bit-fields, as the types of files in {@code st_mode}. */
@Struct(model = Model.C_X86_64)
@StructMap(key = BitCodes.class, value = int.class)
public record BitCodes(
    @Bits(3) int before, @Bits(7) Quote.Side side, @Bits(7) Quote.Kind kind, @Bits(15) int after) {}
