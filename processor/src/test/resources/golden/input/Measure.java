package example;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

@Struct
@StructMap(key = int.class)
@StructMap(key = double.class)
@StructMap(key = Side.class)
record Measure(byte kind, Position at, float value) {}
