package example;

import dev.inplace.annotation.Struct;

@Struct
record Nothing() {}
