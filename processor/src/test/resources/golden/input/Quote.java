package example;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** @param at nanoseconds since midnight */
@Struct(columns = true)
record Quote(
    @Length(12) String symbol,
    @Unsigned @Bytes(6) long at,
    Side side,
    @Unsigned byte level,
    double price,
    @Atomic int volume,
    Position place,
    @Length(2) Position[] places,
    @Length(3) int[] depths,
    @Length(3) Side[] sides) {}
