package dev.inplace.samples.stations;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/**
 * What is known of the temperatures at one station, in tenths of a degree.
 *
 * @param min the lowest
 * @param max the highest
 * @param sum all together
 * @param count how many there are
 */
@Struct
@StructMap(key = String.class)
public record Extremes(int min, int max, long sum, long count) {}
