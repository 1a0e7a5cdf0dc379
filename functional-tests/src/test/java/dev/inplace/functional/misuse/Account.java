package dev.inplace.functional.misuse;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Unsigned;

/** Something to misuse: one component of each kind. */
@Struct
@StructMap(key = long.class)
@StructMap(key = String.class)
@StructMap(key = Spot.class)
@StructMap(key = Suit.class)
record Account(
    @Length(8) String owner,
    long balance,
    Suit suit,
    @Length(2) int[] limits,
    Spot spot,
    @Length(2) Spot[] others,
    @Unsigned byte level) {

  static Account of(long balance) {
    return of("Ada", balance);
  }

  static Account of(String owner, long balance) {
    Spot spot = new Spot(1, "NW");
    return new Account(
        owner, balance, Suit.CLUBS, new int[2], spot, new Spot[] {spot, spot}, (byte) 1);
  }
}
