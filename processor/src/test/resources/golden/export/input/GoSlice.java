package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

@Struct
record GoSlice(
    @Word(pointer = true) long data,
    @Word long length,
    @Unsigned @Word long capacity,
    @Word(pointer = true) @Length(2) long[] others) {}
