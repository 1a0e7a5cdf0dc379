package dev.inplace.functional.atomic;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** On 32 bits, where words have four bytes and only {@code @Align} aligns a long to eight. */
@Struct(model = Model.GO_386)
@StructMap(key = byte.class)
@StructMap(key = OddKey.class)
public record NarrowAtoms(
    byte before,
    @Atomic @Align(8) long l,
    @Atomic @Word long w,
    @Atomic @Word @Unsigned long uw,
    byte behind) {}
