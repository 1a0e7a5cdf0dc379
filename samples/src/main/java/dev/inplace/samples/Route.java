package dev.inplace.samples;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/**
 * From where to where a flight goes.
 *
 * @param origin the code of the airport it leaves, such as {@code DTW}
 * @param destination the code of the airport it flies to
 */
@Struct
public record Route(@Length(3) String origin, @Length(3) String destination) {}
