package dev.inplace.samples.orderbook;

/** The side of an order. */
public enum Side {
  BUY,
  SELL
}
