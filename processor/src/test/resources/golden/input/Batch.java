package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;

/** A head of 12 bytes that is followed by steps, whose number another head has. */
@Struct(model = Model.C_X86_64)
record Batch(long time, int source, @Length(value = 0, by = Length.CALLER) Step[] steps) {
  @Struct(model = Model.C_X86_64)
  record Step(short x, short y) {}
}
