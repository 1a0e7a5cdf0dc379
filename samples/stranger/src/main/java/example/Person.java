package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

@Struct
@StructMap(key = long.class)
public record Person(@Length(32) String name, int age, double salary) {}
