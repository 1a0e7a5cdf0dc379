package example;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Word;

@Struct(pointers = true, model = Model.C_X86_64)
record Link(int number, @Word(pointer = true) long name, @Word(pointer = true) long next) {}
