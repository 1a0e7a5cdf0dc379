package dev.inplace.functional.tail;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/** A head whose trailing padding, from byte 10 on, has the first of the steps that follow. */
@Struct(model = Model.C_X86_64)
public record Path(
    long id, @Unsigned byte count, boolean closed, @Length(value = 0, by = "count") Step[] steps) {

  /** A step of the path. */
  @Struct(model = Model.C_X86_64)
  public record Step(short x, @Bytes(2) Way way) {}

  /** The kind of a step. */
  public enum Way {
    @Code(7)
    MOVE,
    @Code(9)
    DRAW
  }
}
