package dev.inplace.hazelcast.machines;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructGrid;

/** The delays of a route in minutes. */
@Struct
@StructGrid(key = Route.class)
public record DelayStats(int flights, int min, int max, long sum) {}
