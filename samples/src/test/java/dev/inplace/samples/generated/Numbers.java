package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** Unsigned numbers. */
@Struct
public record Numbers(@Unsigned byte b, @Unsigned int i, @Unsigned short s) {}
