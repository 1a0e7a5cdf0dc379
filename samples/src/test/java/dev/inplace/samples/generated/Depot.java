package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value from which much can be derived: a text, an array, nested structs. */
@Struct
@StructMap(key = long.class)
public record Depot(
    @Length(8) String name, @Length(3) int[] counts, Padded first, @Length(2) Padded[] shelves) {}
