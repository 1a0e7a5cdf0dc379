package example;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/**
 * A packet in a file whose byte order follows from a magic number.
 *
 * @param port in network order, whatever the file's
 */
@Struct(orders = true)
record Packet(
    Instant taken,
    @Unsigned int size,
    @Bytes(order = ByteOrder.BIG_ENDIAN) short port,
    Side side,
    @Length(2) Instant[] seen,
    @Text(charset = Text.Charset.UTF_16) @Length(8) String device) {

  @Struct(orders = true)
  record Instant(int seconds, int micros) {}
}
