package dev.inplace.samples.sharedfile;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/**
 * What a weather station measured at one time.
 *
 * @param quality how far the reading can be trusted
 * @param confidence the same as a number, 0 to 255
 * @param serial the number of the device
 * @param time in milliseconds since 1970
 * @param station the name of the station
 * @param position where the station stands
 * @param temperatures at three heights, in degrees Celsius
 * @param pressure in hectopascals
 * @param editor the program that wrote the reading last
 * @param heated whether the device was heated
 */
@Struct
@SuppressWarnings("ArrayRecordComponent") // the bytes are the data; a record is a copy of them
public record Reading(
    Quality quality,
    @Unsigned byte confidence,
    @Unsigned int serial,
    long time,
    @Length(9) String station,
    Position position,
    @Length(3) float[] temperatures,
    double pressure,
    @Length(5) String editor,
    boolean heated) {}
