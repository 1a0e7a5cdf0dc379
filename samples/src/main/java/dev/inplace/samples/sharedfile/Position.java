package dev.inplace.samples.sharedfile;

import dev.inplace.annotation.Struct;

/**
 * Where a station stands.
 *
 * @param latitude in degrees north
 * @param longitude in degrees east
 * @param altitude in metres above the sea
 */
@Struct
public record Position(float latitude, float longitude, short altitude) {}
