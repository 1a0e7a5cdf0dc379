package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;

/** A key of numbers of each size in sixteen bytes, which is held as two words. */
@Struct
public record PartKey(char kind, byte sign, byte level, int part, long id) {}
