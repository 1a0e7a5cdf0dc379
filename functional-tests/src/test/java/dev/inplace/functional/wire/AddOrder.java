package dev.inplace.functional.wire;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;
import static dev.inplace.annotation.Text.Charset.ASCII;
import static dev.inplace.annotation.Text.Padding.SPACES;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** A message of a market's feed, as the feed describes it. */
@Struct(byteOrder = BIG_ENDIAN)
@Packed
@StructMap(key = long.class)
public record AddOrder(
    Side side,
    @Text(charset = ASCII, padding = SPACES) @Length(8) String stock,
    @Unsigned @Bytes(6) long time,
    @Unsigned long reference,
    @Unsigned @Word long word) {

  /** Of an order. */
  public enum Side {
    @Code('B')
    BUY('B'),
    @Code('S')
    SELL('S');

    final char code;

    Side(char code) {
      this.code = code;
    }
  }
}
