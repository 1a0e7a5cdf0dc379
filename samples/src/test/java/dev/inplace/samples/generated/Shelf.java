package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** Arrays of structs, nested two deep. */
@Struct
record Shelf(byte first, @Length(2) Padded[] padded, @Length(2) Box[] boxes, byte last) {}
