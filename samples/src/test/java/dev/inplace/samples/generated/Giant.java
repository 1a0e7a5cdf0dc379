package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value that is larger than a slab usually is. */
@Struct
@StructMap(key = long.class)
public record Giant(long id, @Length(600_000) byte[] bytes) {}
