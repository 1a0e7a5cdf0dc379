package dev.inplace.functional.wire;

import dev.inplace.functional.wire.AddOrder.Side;
import java.lang.foreign.Arena;

/** Operations on fields as wire formats have them, each returning what it has read. */
public final class Feeds {
  private static final String[] STOCKS = {"MSFT", "AAPL"};
  private static final Side[] SIDES = Side.values();

  private final AddOrderFlyweight order;
  private final SockaddrIn6Flyweight address;

  /** Operations on structs in an arena. */
  public Feeds(Arena arena) {
    order = AddOrderFlyweight.allocate(arena);
    address = SockaddrIn6Flyweight.allocate(arena);
  }

  /** Of an integer of six bytes. */
  public long time(int i) {
    return order.time(i).addTime(1).time();
  }

  /** Of a number of the network's order. */
  public long port(int i) {
    return address.port(i & 0xFFFF).flow(i).port() + address.flow();
  }

  /** Of an enum by its code. */
  public long side(int i) {
    return order.side(SIDES[i & 1]).side() == Side.BUY ? 1 : 0;
  }

  /** Of a text that is padded with spaces. */
  public long stock(int i) {
    return order.stock(STOCKS[i & 1]).stockEquals("AAPL") ? order.stockLength() : order.hashCode();
  }
}
