package dev.inplace.samples.orderbook;

import java.util.OptionalLong;

/** The orders of one market, and what they come to at each price. */
final class OrderBook implements AutoCloseable {
  private final LongOrderMap orders;
  private final LongLevelMap bids = LongLevelMap.create();
  private final LongLevelMap asks = LongLevelMap.create();

  private final OrderFlyweight order = new OrderFlyweight();
  private final LevelFlyweight from = new LevelFlyweight();
  private final LevelFlyweight to = new LevelFlyweight();

  /** An empty book with room for so many orders: up to there the map of orders need not grow. */
  OrderBook(long expectedOrders) {
    orders = LongOrderMap.create(expectedOrders);
  }

  /** Adds an order; false if there is one of this number, which stays as it is. */
  boolean insert(long number, Side side, long price, long quantity) {
    boolean isNew = orders.findOrInsert(number, order);
    if (isNew) {
      order.side(side).price(price).quantity(quantity);
      levels(side).findOrInsert(price, to);
      to.addOrders(1).addQuantity(quantity);
    }
    return isNew;
  }

  /** Takes an order out; false if there is none of this number. */
  boolean cancel(long number) {
    boolean isThere = orders.find(number, order);
    if (isThere) {
      LongLevelMap levels = levels(order.side());
      levels.at(order.price(), from);
      from.addOrders(-1).addQuantity(-order.quantity());
      removeIfEmpty(from, levels);
      orders.remove(order);
    }
    return isThere;
  }

  /**
   * Gives an order another price; false if there is none of this number.
   *
   * <p>Two levels change together, each where it lies. The one that may be new comes first, since
   * an insert would end a flyweight found before; the other is there, and finding it ends nothing.
   */
  boolean move(long number, long price) {
    boolean isThere = orders.find(number, order);
    if (isThere) {
      LongLevelMap levels = levels(order.side());
      levels.findOrInsert(price, to);
      levels.at(order.price(), from);
      to.addOrders(1).addQuantity(order.quantity());
      from.addOrders(-1).addQuantity(-order.quantity());
      removeIfEmpty(from, levels);
      order.price(price);
    }
    return isThere;
  }

  private static void removeIfEmpty(LevelFlyweight level, LongLevelMap levels) {
    if (level.orders() == 0) {
      levels.remove(level);
    }
  }

  /** The highest price that somebody would pay. */
  OptionalLong bestBid() {
    long best = Long.MIN_VALUE;
    for (LongLevelMap.Cursor entry = bids.cursor(); entry.next(); ) {
      best = Math.max(best, entry.key());
    }
    return bids.size() == 0 ? OptionalLong.empty() : OptionalLong.of(best);
  }

  /** The lowest price that somebody would sell at. */
  OptionalLong bestAsk() {
    long best = Long.MAX_VALUE;
    for (LongLevelMap.Cursor entry = asks.cursor(); entry.next(); ) {
      best = Math.min(best, entry.key());
    }
    return asks.size() == 0 ? OptionalLong.empty() : OptionalLong.of(best);
  }

  /** All orders by their number. */
  LongOrderMap orders() {
    return orders;
  }

  /** The levels of one side by their price. A map has no order: the best is not the first. */
  LongLevelMap levels(Side side) {
    return side == Side.BUY ? bids : asks;
  }

  @Override
  public void close() {
    orders.close();
    bids.close();
    asks.close();
  }
}
