/**
 * A program a user would write: {@link dev.inplace.samples.stations.StationExtremes} gathers
 * temperatures by station, with a thread and a map for each part of a mapped file.
 *
 * <p>Read {@link dev.inplace.samples.stations.Extremes} first, which is all that is written by hand
 * about the map, then {@code Measurements}, which fills one, and {@code StationExtremes}, which
 * merges them.
 */
@NullMarked
package dev.inplace.samples.stations;

import org.jspecify.annotations.NullMarked;
