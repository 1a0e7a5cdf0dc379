package dev.inplace.functional.misuse;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** A key, and nested in an account. */
@Struct
record Spot(int row, @Length(4) String side) {}
