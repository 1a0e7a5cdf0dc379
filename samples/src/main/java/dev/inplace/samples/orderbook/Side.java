package dev.inplace.samples.orderbook;

/** What an order wants to do. */
public enum Side {
  BUY,
  SELL
}
