package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

@Struct
record EveryKind(
    boolean flag,
    byte small,
    @Unsigned byte octet,
    char letter,
    @Unsigned short port,
    @Unsigned int address,
    long id,
    float ratio,
    double amount,
    Side side,
    @Length(8) String code,
    Position start,
    @Length(2) Position[] stops,
    @Length(4) int[] counts,
    @Length(3) boolean[] flags,
    @Length(2) Side[] sides,
    @Length(2) @Unsigned short[] ports,
    @Length(0) long[] none,
    int addSmall) {}
