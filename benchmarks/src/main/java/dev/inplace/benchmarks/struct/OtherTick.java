package dev.inplace.benchmarks.struct;

import dev.inplace.annotation.Struct;

/** Another struct, which a program has used before. */
@Struct
public record OtherTick(short kind, long time, float price, int count, double sum) {}
