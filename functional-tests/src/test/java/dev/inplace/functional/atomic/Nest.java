package dev.inplace.functional.atomic;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** Structs with atomic fields, inside another that has none of its own. */
@Struct
public record Nest(byte before, Atoms one, @Length(2) NarrowMarks[] two, byte behind) {}
