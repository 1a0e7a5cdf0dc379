package example;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;

@Struct(model = Model.C_X86_64)
@Packed
@Align(4)
record Frame(byte kind, int length, @Align(8) long id, short checksum) {}
