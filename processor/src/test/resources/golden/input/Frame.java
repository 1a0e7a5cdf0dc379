package example;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Word;

@Struct(model = Model.C_I386, byteOrder = ByteOrder.BIG_ENDIAN)
@Packed
record Frame(
    byte version,
    @Word long session,
    Side side,
    Mark mark,
    @Align(value = 16, isolate = true) long hits,
    @Word(pointer = true) @Length(2) long[] buffers,
    double ratio) {}
