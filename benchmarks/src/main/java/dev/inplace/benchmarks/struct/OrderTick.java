package dev.inplace.benchmarks.struct;

import dev.inplace.annotation.Struct;

/** The same struct in an order that is named at run time. */
@Struct(orders = true)
public record OrderTick(int count, int max, double sum, long last) {}
