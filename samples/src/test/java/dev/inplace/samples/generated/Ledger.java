package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value larger than a cache line or two. */
@Struct
@StructMap(key = long.class)
@StructMap(key = PaddedKey.class)
public record Ledger(@Length(150) String text, long sum) {}
