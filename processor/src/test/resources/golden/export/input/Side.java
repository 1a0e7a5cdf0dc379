package example;

enum Side {
  BUY,
  SELL
}
