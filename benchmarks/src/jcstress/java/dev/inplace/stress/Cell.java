package dev.inplace.stress;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** What two threads meet at. */
@Struct
@StructMap(key = int.class)
public record Cell(
    @Atomic int x, @Atomic int y, @Atomic long sum, @Atomic double level, long plain) {}
