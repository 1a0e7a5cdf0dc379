package dev.inplace.hazelcast.versions;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructGrid;

/** As it was written. */
@Struct
@StructGrid(key = long.class)
public record Early(int count, long time) {}
