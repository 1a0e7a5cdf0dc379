package dev.inplace.benchmarks.sequence;

import dev.inplace.annotation.Struct;

/** A struct of 64 bytes. */
@Struct
public record Line(
    int key, int count, long id, double a, double b, double c, double d, double e, double f) {}
