package dev.inplace.benchmarks.map;

import dev.inplace.annotation.Struct;

/** A key of 16 bytes. */
@Struct
public record Pair(long first, int second, int third) {}
