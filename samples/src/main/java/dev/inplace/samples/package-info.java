/**
 * A program a user would write: {@link dev.inplace.samples.FlightDelays} gathers flights by route
 * in an off-heap map and changes each route's numbers where they lie.
 *
 * <p>Read {@link dev.inplace.samples.Route} and {@link dev.inplace.samples.DelayStats} first, which
 * are all that is written by hand about the map, then {@code DelaysByRoute}, which uses it.
 */
@NullMarked
package dev.inplace.samples;

import org.jspecify.annotations.NullMarked;
