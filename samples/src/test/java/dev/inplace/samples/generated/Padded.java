package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;

/** A struct with padding inside and behind. */
@Struct(columns = true)
public record Padded(byte first, long second, byte third) {}
