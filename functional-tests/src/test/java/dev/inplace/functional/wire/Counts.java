package dev.inplace.functional.wire;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** Unsigned numbers of 64 bits. */
@Struct
@StructMap(key = Counts.class, value = int.class)
public record Counts(
    @Unsigned long total,
    @Unsigned @Word long word,
    @Word(pointer = true) long address,
    @Unsigned @Atomic long shared,
    @Unsigned @Length(2) long[] rows) {}
