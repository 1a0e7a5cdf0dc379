package dev.inplace.functional.sequence;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** A struct of 40 bytes with numbers, text and padding. */
@Struct(list = true, columns = true)
record Trade(@Length(12) String symbol, int quantity, boolean bought, double price, long id) {

  /** A trade whose fields follow from a number; its id need not be unique. */
  static Trade of(int number) {
    return new Trade(
        "S" + number % 7,
        number * 31 % 101 - 50,
        (number & 1) == 0,
        number % 13 == 0 ? -0.0 : number % 17 / 4.0,
        number);
  }
}
