package example;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

@Struct
@StructMap(key = String.class)
@StructMap(key = Route.class)
record DelayStats(int flights, int min, int max, long sum) {}
