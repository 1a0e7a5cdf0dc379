package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

@Struct
record Tail(int count, @Length(0) byte[] rest) {}
