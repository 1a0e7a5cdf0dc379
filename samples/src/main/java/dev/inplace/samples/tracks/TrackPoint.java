package dev.inplace.samples.tracks;

import dev.inplace.annotation.Struct;

/**
 * Where something was at a time.
 *
 * @param millis since 1970
 * @param latitude degrees
 * @param longitude degrees
 * @param altitude metres
 */
@Struct
public record TrackPoint(long millis, double latitude, double longitude, float altitude) {}
