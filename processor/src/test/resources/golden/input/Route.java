package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

@Struct
record Route(@Length(3) String origin, @Length(3) String destination) {}
