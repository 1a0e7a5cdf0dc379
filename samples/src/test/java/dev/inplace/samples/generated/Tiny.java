package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value of one byte. */
@Struct
@StructMap(key = int.class)
public record Tiny(byte b) {}
