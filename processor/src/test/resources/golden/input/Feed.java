package example;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** Fields as a feed has them. */
@Struct
record Feed(
    @Unsigned @Bytes(order = ByteOrder.BIG_ENDIAN) short port,
    @Unsigned @Bytes(6) long time,
    @Bytes(value = 3, order = ByteOrder.BIG_ENDIAN) @Length(2) int[] levels,
    @Bytes(1) Kind kind,
    @Length(2) Kind[] kinds,
    @Text(charset = Text.Charset.ASCII, padding = Text.Padding.SPACES) @Length(8) String stock,
    @Unsigned long total) {}
