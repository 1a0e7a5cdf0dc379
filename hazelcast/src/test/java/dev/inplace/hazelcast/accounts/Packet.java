package dev.inplace.hazelcast.accounts;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructGrid;
import dev.inplace.annotation.Unsigned;

/** Components with their own number of bytes, byte order or codes. */
@Struct
@StructGrid(key = long.class)
public record Packet(
    @Bytes(3) int offset,
    @Bytes(value = 5, order = ByteOrder.BIG_ENDIAN) long time,
    @Unsigned @Bytes(6) long serial,
    @Unsigned @Bytes(3) @Length(2) int[] sizes,
    @Bytes(order = ByteOrder.BIG_ENDIAN) short port,
    Kind kind,
    @Length(2) Tone[] tones) {

  /** An enum with a constant for unknown codes, and one for which a sign would matter. */
  public enum Kind {
    @Code('S')
    SELL,
    @Code('B')
    BUY,
    @Code(0x8000_0000L)
    HIGH,
    @Code(unknown = true)
    OTHER
  }

  /** An enum with codes below zero, and with none for other codes. */
  public enum Tone {
    @Code(-300)
    LOWEST,
    @Code(7)
    LOW
  }
}
