package dev.inplace.functional.varying;

import dev.inplace.annotation.Struct;

/** A key of two words. */
@Struct
public record Leg(long from, long to) {}
