package example;

import dev.inplace.annotation.Struct;

@Struct
record Point(int x, int y) {}
