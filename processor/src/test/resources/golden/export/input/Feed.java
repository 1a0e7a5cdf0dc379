package example;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** Numbers as a feed has them. */
@Struct
record Feed(
    @Unsigned @Bytes(order = ByteOrder.BIG_ENDIAN) short port,
    @Unsigned @Bytes(6) long time,
    @Bytes(value = 3, order = ByteOrder.BIG_ENDIAN) @Length(2) int[] levels,
    @Bytes(order = ByteOrder.BIG_ENDIAN) Side side,
    @Bytes(2) Kind kind,
    @Text(charset = Text.Charset.ASCII, padding = Text.Padding.SPACES) @Length(8) String stock,
    @Text(charset = Text.Charset.UTF_16) @Length(8) String venue,
    @Unsigned long total) {}
