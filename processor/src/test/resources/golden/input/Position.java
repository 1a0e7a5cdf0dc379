package example;

import dev.inplace.annotation.Struct;

@Struct
record Position(double x, double y, int level) {}
