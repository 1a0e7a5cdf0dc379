package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

@Struct(model = Model.C_X86_64)
record Event(
    int wd,
    @Unsigned int mask,
    @Unsigned byte len,
    @Length(value = 0, by = "len") byte[] name) {}
