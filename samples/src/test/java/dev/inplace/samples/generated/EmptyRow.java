package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** An array without elements between two fields. */
@Struct
public record EmptyRow(byte before, @Length(0) int[] none, byte after) {}
