package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A key with texts in nested structs, in an array of such, and an array of enums. */
@Struct
@StructMap(key = Tour.class, value = void.class)
public record Tour(TextKey first, @Length(2) TextKey[] legs, @Length(2) Coin[] tosses) {}
