package dev.inplace.samples.misuse;

/** An enum, as a key and as a component. */
enum Suit {
  CLUBS,
  HEARTS
}
