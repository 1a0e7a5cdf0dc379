package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A union of a number, a fraction, a text and the bytes of all. */
@Struct(union = true)
@StructMap(key = long.class)
public record Value(
    int number, double fraction, @Length(5) String text, @Length(9) byte[] bytes, Coin coin) {}
