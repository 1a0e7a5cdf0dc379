package dev.inplace.functional.tail;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;

/** Samples whose number the caller knows. */
@Struct(model = Model.C_X86_64, byteOrder = ByteOrder.BIG_ENDIAN)
public record Samples(int channel, @Length(value = 0, by = Length.CALLER) double[] values) {}
