package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;

/** A key with floating-point numbers, and padding between them. */
@Struct
public record FloatKey(byte kind, double y, float x) {}
