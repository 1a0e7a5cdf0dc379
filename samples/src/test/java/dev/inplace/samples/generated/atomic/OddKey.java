package dev.inplace.samples.generated.atomic;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** A key of three bytes, which aligns nothing behind it. */
@Struct
public record OddKey(@Length(3) byte[] bytes) {}
