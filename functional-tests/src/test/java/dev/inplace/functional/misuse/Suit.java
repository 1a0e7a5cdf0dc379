package dev.inplace.functional.misuse;

/** An enum, as a key and as a component. */
enum Suit {
  CLUBS,
  HEARTS
}
