package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A struct without a field, as the value of maps and as a key. */
@Struct
@StructMap(key = long.class)
@StructMap(key = String.class)
@StructMap(key = TextKey.class)
@StructMap(key = Nil.class)
public record Nil() {}
