package example;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Struct;

@Struct
record Counter(@Align(value = 64, isolate = true) long hits, int name) {}
