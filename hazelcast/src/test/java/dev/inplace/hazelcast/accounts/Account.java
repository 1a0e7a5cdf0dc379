package dev.inplace.hazelcast.accounts;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructGrid;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** A value with every kind of component that has field operations, and a text, which has none. */
@Struct
@StructMap(key = long.class)
@StructGrid(key = long.class)
public record Account(
    long balance,
    int visits,
    short rank,
    @Unsigned byte level,
    @Unsigned int serial,
    @Word long address,
    boolean open,
    char grade,
    Side side,
    float rate,
    double limit,
    @Length(4) int[] counts,
    @Length(2) Side[] sides,
    Point home,
    @Length(2) Point[] stops,
    @Length(8) String name) {

  /** An account with a balance and a side, all else zero. */
  public static Account of(long balance, Side side) {
    Point zero = new Point(0, (short) 0, 0);
    return new Account(
        balance,
        0,
        (short) 0,
        (byte) 0,
        0,
        0,
        false,
        '\0',
        side,
        0,
        0,
        new int[4],
        new Side[] {Side.NONE, Side.NONE},
        zero,
        new Point[] {zero, zero},
        "");
  }
}
