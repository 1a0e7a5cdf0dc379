package dev.inplace.benchmarks.struct;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Struct;

/** The same struct with integers of three and six bytes. */
@Struct
public record NarrowTick(@Bytes(3) int count, int max, double sum, @Bytes(6) long last) {}
