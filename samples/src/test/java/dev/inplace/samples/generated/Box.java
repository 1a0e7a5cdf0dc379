package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;

/** A struct within a struct, with padding around it. */
@Struct
record Box(byte first, Padded inner, short last) {}
