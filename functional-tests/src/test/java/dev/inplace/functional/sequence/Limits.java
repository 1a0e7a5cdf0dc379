package dev.inplace.functional.sequence;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** Numbers that hold the least or greatest of many. */
@Struct
record Limits(
    byte b,
    short s,
    int i,
    long l,
    float f,
    double d,
    @Unsigned byte level,
    @Unsigned int port,
    @Length(2) short[] row,
    @Atomic int count,
    @Atomic double low,
    @Atomic @Unsigned int high,
    @Atomic @Unsigned long most) {}
