package dev.inplace.samples.generated;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** The value of most maps: 24 bytes, 11 of them padding. */
@Struct
@StructMap(key = long.class)
@StructMap(key = int.class)
@StructMap(key = boolean.class)
@StructMap(key = byte.class)
@StructMap(key = short.class)
@StructMap(key = char.class)
@StructMap(key = float.class)
@StructMap(key = double.class)
@StructMap(key = Coin.class)
@StructMap(key = Octet.class)
@StructMap(key = Wide.class)
@StructMap(key = String.class)
@StructMap(key = TextKey.class)
@StructMap(key = PaddedKey.class)
@StructMap(key = FloatKey.class)
@StructMap(key = NestedKey.class)
@StructMap(key = RowKey.class)
@StructMap(key = CellKey.class)
@StructMap(key = PartKey.class)
@StructMap(key = PlaceKey.class)
@StructMap(key = Nil.class)
public record Stats(byte kind, long sum, int count) {}
