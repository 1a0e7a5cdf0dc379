package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A key of two numbers in eight bytes, which is held as one word. */
@Struct
@StructMap(key = CellKey.class, value = void.class)
public record CellKey(int x, int y) {}
