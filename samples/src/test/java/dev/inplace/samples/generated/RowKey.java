package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** A key of arrays. */
@Struct
public record RowKey(@Length(3) short[] parts, @Length(2) float[] weights) {}
