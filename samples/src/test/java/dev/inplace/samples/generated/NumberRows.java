package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** Arrays of unsigned numbers. */
@Struct
public record NumberRows(
    @Unsigned @Length(3) byte[] bytes,
    @Unsigned @Length(2) short[] shorts,
    @Unsigned @Length(2) int[] ints) {}
