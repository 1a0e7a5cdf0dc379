package dev.inplace.samples.generated;

/** The smallest enum that says anything. */
public enum Coin {
  HEADS,
  TAILS
}
