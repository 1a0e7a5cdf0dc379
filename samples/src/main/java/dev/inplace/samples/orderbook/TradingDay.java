package dev.inplace.samples.orderbook;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** The program: a day of made-up orders, the same each time; prints what is left in the book. */
public final class TradingDay {
  private static final int ORDERS = 100_000;
  private static final int MOVES = 1_000_000;
  private static final int MIDDLE = 10_000; // cents; who buys offers less, who sells asks for more
  private static final int SPREAD = 500;

  private final SplittableRandom random = new SplittableRandom(1);
  private final OrderBook book;

  private TradingDay(OrderBook book) {
    this.book = book;
  }

  /** Runs the program, which takes no arguments. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    try (OrderBook book = new OrderBook(ORDERS)) {
      new TradingDay(book).trade();
      print(book, out);
    }
  }

  private void trade() {
    for (long number = 0; number < ORDERS; number++) {
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      book.insert(number, side, price(side), random.nextLong(1, 100));
    }
    for (int i = 0; i < MOVES; i++) {
      long number = random.nextLong(ORDERS);
      book.move(number, price(book.orders().at(number).side()));
    }
    for (long number = 0; number < ORDERS; number += 2) {
      book.cancel(number);
    }
  }

  private long price(Side side) {
    int distance = random.nextInt(1, SPREAD);
    return side == Side.BUY ? MIDDLE - distance : MIDDLE + distance;
  }

  private static void print(OrderBook book, PrintStream out) {
    out.println("orders  " + book.orders().size());
    printBest("bid", book.bestBid(), book.levels(Side.BUY), out);
    printBest("ask", book.bestAsk(), book.levels(Side.SELL), out);
    long bytes = book.orders().bytesUsed();
    for (Side side : Side.values()) {
      bytes += book.levels(side).bytesUsed();
    }
    out.println("\n" + bytes + " bytes outside the heap");
  }

  private static void printBest(
      String name, OptionalLong price, LongLevelMap levels, PrintStream out) {
    price.ifPresent(
        best -> {
          LevelFlyweight level = levels.at(best);
          out.printf(
              Locale.ROOT,
              "best %s  %.2f: quantity %d of %d orders; %d levels%n",
              name,
              best / 100.0,
              level.quantity(),
              level.orders(),
              levels.size());
        });
  }
}
