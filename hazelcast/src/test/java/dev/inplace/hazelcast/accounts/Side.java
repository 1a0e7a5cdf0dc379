package dev.inplace.hazelcast.accounts;

/** An enum, whose constants have an order. */
public enum Side {
  NONE,
  BUY,
  SELL
}
