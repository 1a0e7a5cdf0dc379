package dev.inplace.samples.generated;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** An array of each primitive. */
@Struct
public record Rows(
    @Length(3) boolean[] flags,
    @Length(2) double[] doubles,
    @Length(3) byte[] bytes,
    @Length(3) short[] shorts,
    @Length(2) char[] chars,
    @Length(2) int[] ints,
    @Length(2) float[] floats,
    @Length(2) long[] longs) {}
