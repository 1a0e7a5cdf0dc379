package dev.inplace.functional.varying;

import dev.inplace.annotation.Struct;

/** A struct of three bytes. */
@Struct
public record Odd(byte first, byte second, byte third) {}
