package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A key whose floating-point numbers lie in a nested struct, and in an array of such. */
@Struct
@StructMap(key = NodeKey.class, value = long.class)
@StructMap(key = NodeKey.class, value = void.class)
public record NodeKey(FloatKey inner, @Length(2) FloatKey[] points) {}
