package dev.inplace.functional.calls;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Word;

/** A node of a linked list, as C has it. */
@Struct(model = Model.C_X86_64, pointers = true)
record Node(int number, @Word(pointer = true) long name, @Word(pointer = true) long next) {}
