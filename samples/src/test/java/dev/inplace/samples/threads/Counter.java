package dev.inplace.samples.threads;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A struct that several threads count and compare in. */
@Struct
@StructMap(key = int.class)
@StructMap(key = String.class)
public record Counter(@Atomic long hits, @Atomic int worst) {}
