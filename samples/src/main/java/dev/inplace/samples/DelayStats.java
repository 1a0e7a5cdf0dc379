package dev.inplace.samples;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/**
 * What is known of the delays on one route, in minutes; a flight that was early has a negative one.
 *
 * @param flights how many flights there were
 * @param min the smallest delay
 * @param max the largest delay
 * @param sum all delays together
 */
@Struct
@StructMap(key = Route.class)
public record DelayStats(int flights, int min, int max, long sum) {}
