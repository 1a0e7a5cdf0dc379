package dev.inplace.functional.wire;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** Enums by their codes, in each form. */
@Struct(model = Model.C_X86_64)
@StructMap(key = Quote.class, value = int.class)
@StructMap(key = Quote.Side.class, value = int.class)
public record Quote(
    @Bytes(1) Side side,
    @Bytes(1) Kind kind,
    Flag flag,
    @Bytes(2) Tone tone,
    @Bytes(1) @Length(3) Kind[] kinds,
    @Bytes(2) Plain plain) {

  /** An unknown code is an error. */
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

  /** Others are {@code OTHER}, which has no code. */
  public enum Kind {
    @Code('M')
    MARKET,
    @Code('L')
    LIMIT,
    @Code(unknown = true)
    OTHER
  }

  /** Others are {@code NONE}, which has one; some are large. */
  public enum Flag {
    @Code(value = 0, unknown = true)
    NONE,
    @Code(0x40)
    FLAG,
    @Code(0x8000_0000L)
    HIGH,
    @Code(1000)
    THOUSAND
  }

  /** Codes with a sign. */
  public enum Tone {
    @Code(-1)
    LOW,
    @Code(-300)
    LOWEST,
    @Code(300)
    HIGH
  }

  /** By its ordinal. */
  public enum Plain {
    ZERO,
    ONE
  }
}
