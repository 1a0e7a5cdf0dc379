package example;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

@Struct
@StructMap(key = Position.class)
record Nothing() {}
