package dev.inplace.hazelcast.accounts;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructGrid;
import dev.inplace.annotation.StructMap;

/** A value whose key is a struct. */
@Struct
@StructMap(key = Taken.class)
@StructGrid(key = Taken.class)
public record Worth(long cents) {}
