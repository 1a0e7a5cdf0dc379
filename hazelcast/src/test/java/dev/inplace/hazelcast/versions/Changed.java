package dev.inplace.hazelcast.versions;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructGrid;

/** With a component of another type. */
@Struct
@StructGrid(key = long.class)
public record Changed(int count, int time) {}
