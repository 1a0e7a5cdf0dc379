package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;

/** Every primitive, small and large in turn, so that most have padding before them. */
@Struct
public record Scalars(boolean flag, long l, byte b, double d, short s, int i, char c, float f) {}
