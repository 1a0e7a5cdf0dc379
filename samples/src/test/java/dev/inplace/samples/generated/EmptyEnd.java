package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** An array without elements at the end: Go adds a byte. */
@Struct
public record EmptyEnd(int number, @Length(0) Padded[] none) {}
