package dev.inplace.functional.order;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** A struct in either byte order, with a component of each kind. */
@Struct(model = Model.C_X86_64, orders = true)
public record Ordered(
    short small,
    char letter,
    @Unsigned int size,
    long total,
    float ratio,
    double amount,
    @Bytes(3) int three,
    @Unsigned @Bytes(6) long six,
    @Word long word,
    @Bytes(2) Kind kind,
    @Length(3) int[] numbers,
    @Length(2) @Bytes(5) long[] fives,
    Part part,
    @Length(2) Part[] parts,
    Either either,
    @Text(charset = Text.Charset.UTF_16) @Length(8) String text,
    @Atomic int counter,
    @Bits(3) @Unsigned int low,
    @Bits(13) @Unsigned int high,
    @Bytes(order = BIG_ENDIAN) short port,
    @Length(5) String plain,
    boolean open) {

  /** Codes whose bytes differ. */
  public enum Kind {
    @Code(0x102)
    FIRST,
    @Code(0x3)
    LAST
  }

  /** A nested struct. */
  @Struct(model = Model.C_X86_64, orders = true)
  public record Part(int id, short level) {}

  /** A nested union. */
  @Struct(model = Model.C_X86_64, orders = true, union = true)
  public record Either(int number, @Length(2) short[] halves) {}
}
