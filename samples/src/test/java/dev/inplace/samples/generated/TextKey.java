package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** A key of text. */
@Struct
public record TextKey(@Length(3) String origin, @Length(5) String destination) {}
