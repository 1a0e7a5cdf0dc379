package dev.inplace.functional.misuse;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Struct;

/** A number that threads share. */
@Struct
record Meter(@Atomic long count) {}
