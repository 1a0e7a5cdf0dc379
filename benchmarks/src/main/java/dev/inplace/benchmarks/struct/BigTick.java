package dev.inplace.benchmarks.struct;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Struct;

/** The same struct with the numbers of a network. */
@Struct
public record BigTick(
    @Bytes(order = BIG_ENDIAN) int count,
    @Bytes(order = BIG_ENDIAN) int max,
    @Bytes(order = BIG_ENDIAN) double sum,
    @Bytes(order = BIG_ENDIAN) long last) {}
