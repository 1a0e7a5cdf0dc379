package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;

/** A struct that ends in one without bytes: Go adds a byte. */
@Struct
public record Ended(long id, Nil end) {}
