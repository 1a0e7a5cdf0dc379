package dev.inplace.functional.sequence;

import dev.inplace.annotation.Struct;

/** A struct of three bytes, fewer than a word. */
@Struct
record Dot(byte red, byte green, byte blue) {}
