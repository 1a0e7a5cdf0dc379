package dev.inplace.hazelcast.versions;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructGrid;

/** With a component appended. */
@Struct
@StructGrid(key = long.class)
public record Later(int count, long time, double score) {}
