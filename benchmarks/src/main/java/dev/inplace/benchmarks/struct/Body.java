package dev.inplace.benchmarks.struct;

import dev.inplace.annotation.Struct;

/** 64 bytes, without padding: a cache line. */
@Struct(columns = true)
public record Body(
    int id,
    int kind,
    double x,
    double y,
    double z,
    double speedX,
    double speedY,
    double speedZ,
    double mass) {}
