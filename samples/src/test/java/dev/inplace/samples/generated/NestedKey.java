package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** A key with a struct in it, an enum and a boolean. */
@Struct
public record NestedKey(Coin coin, boolean flag, PaddedKey inner, @Unsigned short port) {}
