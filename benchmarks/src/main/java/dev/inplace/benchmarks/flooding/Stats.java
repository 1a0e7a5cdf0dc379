package dev.inplace.benchmarks.flooding;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value of 24 bytes, four of them padding. */
@Struct
@StructMap(key = long.class)
@StructMap(key = String.class)
public record Stats(int count, int min, int max, long sum) {}
