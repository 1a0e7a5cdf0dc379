package example;

import dev.inplace.annotation.Offset;
import dev.inplace.annotation.Struct;

@Struct
record Names(
    int linux,
    int _x,
    int $y,
    int u24y,
    int été,
    int register,
    int age,
    int Age,
    int UINT8_MAX,
    int padding_44,
    int type,
    @Offset(48) int behind) {}
