package example;

import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;

@Struct(model = Model.C_I386)
record Mark(short level, double at) {}
