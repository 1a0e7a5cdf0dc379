package dev.inplace.functional.atomic;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Struct;

/** Atomic fields of one byte alone, which may lie anywhere. */
@Struct
public record NarrowMarks(@Atomic byte mark, short plain, @Atomic boolean flag) {}
