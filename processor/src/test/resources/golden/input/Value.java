package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

@Struct(union = true)
@StructMap(key = long.class)
record Value(
    int number, double fraction, @Length(5) String text, @Length(9) byte[] bytes, Side side) {}
