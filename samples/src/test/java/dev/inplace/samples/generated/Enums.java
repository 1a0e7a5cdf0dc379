package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** Enums of one byte and of two, alone and in arrays. */
@Struct
public record Enums(
    Coin coin, Wide wide, Octet octet, @Length(3) Coin[] coins, @Length(2) Wide[] wides) {}
