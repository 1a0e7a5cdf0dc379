package example;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;

@Struct(pack = 2, byteOrder = ByteOrder.BIG_ENDIAN)
record Row(byte kind, @Packed int id, @Packed byte flags, double value) {}
