package dev.inplace.map;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value of 16 bytes: a table of 1 MiB has 32,768 slots. */
@Struct
@StructMap(key = long.class)
record Level(long quantity, int orders) {}
