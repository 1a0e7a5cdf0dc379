package dev.inplace.functional.calls;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Bits;
import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Offset;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** Structs of each kind, for the linker. */
interface Kinds {
  enum Side {
    BUY,
    SELL
  }

  @Struct(model = Model.C_X86_64)
  record Point(double x, double y) {}

  @Struct(model = Model.C_X86_64)
  record Padded(int a, byte b, long c, byte d) {}

  @Struct(model = Model.C_X86_64)
  record Nested(byte a, Point p, @Length(3) Padded[] padded) {}

  @Struct(model = Model.C_X86_64)
  record Scalars(
      boolean a, @Unsigned short b, char c, Side d, float e, @Word(pointer = true) long f) {}

  @Struct(model = Model.C_X86_64)
  record Texts(@Length(5) String a, @Text(charset = Text.Charset.UTF_16) @Length(8) String b) {}

  @Struct(model = Model.C_X86_64)
  record Narrow(@Bytes(3) int a, byte b) {}

  @Struct(model = Model.C_X86_64)
  record Tail(int a, @Length(0) long[] b) {}

  @Struct(model = Model.C_X86_64, union = true)
  record Either(int a, double b, @Length(9) byte[] c) {}

  @Struct(model = Model.C_X86_64)
  record Tagged(int tag, Either either) {}

  /** Bit-fields in part of an aligned unit. */
  @Struct(model = Model.C_X86_64)
  record BitsBefore(@Bits(5) int a, int b) {}

  /** Packing that changes no place. */
  @Struct(model = Model.C_X86_64, pack = 4)
  record PackedInName(int a, int b) {}

  @Struct(model = Model.C_X86_64)
  record BitsOnly(@Bits(5) int a, @Bits(27) int b) {}

  @Struct(model = Model.C_X86_64)
  record BitsApart(int a, @Bits(5) int b, @Bits(30) int c) {}

  @Packed
  @Struct(model = Model.C_X86_64)
  record AllPacked(byte a, int b) {}

  @Struct(model = Model.C_X86_64, pack = 4)
  record Pragma(int a, long b) {}

  @Struct(model = Model.C_X86_64)
  record OnePacked(byte a, @Packed Point b) {}

  @Align(16)
  @Struct(model = Model.C_X86_64)
  record Aligned(int a, int b) {}

  @Struct(model = Model.C_X86_64)
  record OneAligned(int a, @Align(16) int b) {}

  @Struct(model = Model.C_X86_64)
  record Gap(int a, @Offset(16) int b) {}

  @Struct(model = Model.C_X86_64)
  record Port(@Bytes(order = ByteOrder.BIG_ENDIAN) short a, short b) {}

  @Struct(model = Model.C_X86_64)
  record Empty() {}

  @Struct(model = Model.C_I386)
  record Foreign(int a, long b) {}

  @Struct(model = Model.GO_AMD64)
  record GoTail(int a, @Length(0) int[] b) {}
}
