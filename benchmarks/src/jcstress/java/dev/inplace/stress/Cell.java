package dev.inplace.stress;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** The memory that two threads share. */
@Struct
@StructMap(key = int.class)
public record Cell(
    @Atomic int x, @Atomic int y, @Atomic long sum, @Atomic double level, long plain) {}
