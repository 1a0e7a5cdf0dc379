package example;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

@Struct(model = Model.GO_386, byteOrder = ByteOrder.BIG_ENDIAN, list = true)
record Tally(
    @Atomic int count,
    int limit,
    @Atomic @Align(8) long sum,
    @Atomic double peak,
    @Atomic @Unsigned int errors,
    @Atomic @Unsigned byte level,
    @Atomic Side side,
    @Atomic boolean closed) {}
