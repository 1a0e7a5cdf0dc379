package dev.inplace.samples.generated;

import java.util.Locale;

/** The smallest enum that says anything; what it says is not the name of the constant. */
public enum Coin {
  HEADS,
  TAILS;

  @Override
  public String toString() {
    return "shows " + name().toLowerCase(Locale.ROOT);
  }
}
