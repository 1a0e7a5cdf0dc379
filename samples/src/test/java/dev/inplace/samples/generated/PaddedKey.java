package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A key with padding, and the value of a map whose key has the same type. */
@Struct
@StructMap(key = PaddedKey.class)
public record PaddedKey(byte kind, long id, short part) {}
