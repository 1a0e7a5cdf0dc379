package example;

import dev.inplace.annotation.Offset;
import dev.inplace.annotation.Struct;

@Struct
record Header(@Offset(4) int magic, @Offset(12) int length) {}
