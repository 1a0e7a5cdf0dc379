package dev.inplace.functional.varying;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** A key that lies outside of its slot. */
@Struct
public record Title(@Length(200) String words) {}
