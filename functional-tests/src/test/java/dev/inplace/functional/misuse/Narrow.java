package dev.inplace.functional.misuse;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** Words of a platform of 32 bits. */
@Struct(model = Model.GO_386)
record Narrow(@Word long signed, @Word @Unsigned long unsigned) {}
