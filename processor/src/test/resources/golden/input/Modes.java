package example;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

@Struct(model = Model.C_X86_64)
@StructMap(key = Modes.class, value = int.class)
record Modes(
    byte first,
    @Bits(1) boolean on,
    @Bits(5) int level,
    @Bits(2) Side side,
    @Bits(0) int rest,
    @Bits(20) @Unsigned int address,
    @Bits(3) byte small,
    @Bits(61) @Word long wide,
    @Bits(64) @Unsigned @Word long all) {}
