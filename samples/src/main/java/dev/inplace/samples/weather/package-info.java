/**
 * What {@link dev.inplace.samples.Weather} is made of.
 *
 * <p>Read {@link dev.inplace.samples.weather.Temperatures} first, which is all that is written by
 * hand about the map, then {@code Measurements}, which fills one, and {@code Stations}, which has
 * one for each thread and merges them.
 */
@NullMarked
package dev.inplace.samples.weather;

import org.jspecify.annotations.NullMarked;
