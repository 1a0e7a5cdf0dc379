package dev.inplace.samples.generated;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** A value for another platform; its data model says how large the keys are, not in which order. */
@Struct(model = Model.C_I386, byteOrder = ByteOrder.BIG_ENDIAN)
@StructMap(key = Coin.class)
@StructMap(key = char.class)
@StructMap(key = double.class)
public record Foreign(int x) {}
