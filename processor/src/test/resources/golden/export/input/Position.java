package example;

import dev.inplace.annotation.MapLayout;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

@Struct
@StructMap(key = long.class)
@StructMap(key = String.class, value = double.class, layout = MapLayout.CLASSIC)
@StructMap(key = Position.class)
record Position(byte level, double latitude, double longitude) {}
