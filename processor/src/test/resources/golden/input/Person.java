package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.MapLayout;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

@Struct
@StructMap(key = long.class)
@StructMap(key = long.class, name = "ClassicLongPerson", layout = MapLayout.CLASSIC)
record Person(@Length(32) String name, int age, double salary) {}
