package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** A key with padding, of twenty bytes, which is held as two words and a half. */
@Struct
public record PlaceKey(
    boolean isLeft,
    @Unsigned byte level,
    float x,
    char column,
    @Unsigned short row,
    int layer,
    float z) {}
