package dev.inplace.samples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderBookTest {

  @Test
  void ordersOfOnePriceMakeOneLevel() {
    try (OrderBook book = new OrderBook(0)) {
      assertThat(book.insert(1, Side.BUY, 9900, 5)).isTrue();
      assertThat(book.insert(2, Side.BUY, 9900, 7)).isTrue();
      assertThat(book.insert(3, Side.SELL, 9900, 1)).isTrue();
      assertThat(book.insert(1, Side.SELL, 1, 1)).as("the number is taken").isFalse();

      assertThat(book.levels(Side.BUY).get(9900)).isEqualTo(new Level(12, 2));
      assertThat(book.levels(Side.SELL).get(9900)).isEqualTo(new Level(1, 1));
      assertThat(book.orders().get(1)).isEqualTo(new Order(9900, 5, Side.BUY));
    }
  }

  @Test
  void aMoveChangesBothLevels() {
    try (OrderBook book = new OrderBook(0)) {
      book.insert(1, Side.SELL, 10_100, 5);
      book.insert(2, Side.SELL, 10_100, 7);
      book.insert(3, Side.SELL, 10_200, 1);

      assertThat(book.move(2, 10_200)).isTrue();

      assertThat(book.levels(Side.SELL).get(10_100)).isEqualTo(new Level(5, 1));
      assertThat(book.levels(Side.SELL).get(10_200)).isEqualTo(new Level(8, 2));
      assertThat(book.orders().get(2)).isEqualTo(new Order(10_200, 7, Side.SELL));
      assertThat(book.move(4, 10_200)).isFalse();
    }
  }

  @Test
  void aMoveMakesALevelAndRemovesAnother() {
    try (OrderBook book = new OrderBook(0)) {
      book.insert(1, Side.BUY, 9900, 5);
      assertThat(book.move(1, 9800)).isTrue();
      assertThat(book.levels(Side.BUY).size()).isEqualTo(1);
      assertThat(book.levels(Side.BUY).get(9800)).isEqualTo(new Level(5, 1));
    }
  }

  @Test
  void aMoveToTheSamePriceChangesNothing() {
    try (OrderBook book = new OrderBook(0)) {
      book.insert(1, Side.BUY, 9900, 5);
      assertThat(book.move(1, 9900)).isTrue();
      assertThat(book.levels(Side.BUY).get(9900)).isEqualTo(new Level(5, 1));
    }
  }

  @Test
  void theBestPricesAreThoseNearestToEachOther() {
    try (OrderBook book = new OrderBook(0)) {
      assertThat(book.bestBid()).isEmpty();
      assertThat(book.bestAsk()).isEmpty();
      for (int i = 0; i < 50; i++) {
        book.insert(2 * i, Side.BUY, 9900 - i, 1);
        book.insert(2 * i + 1, Side.SELL, 10_100 + i, 1);
      }
      assertThat(book.bestBid()).hasValue(9900);
      assertThat(book.bestAsk()).hasValue(10_100);
      assertThat(book.cancel(0)).isTrue();
      assertThat(book.cancel(1)).isTrue();
      assertThat(book.cancel(1)).isFalse();
      assertThat(book.bestBid()).hasValue(9899);
      assertThat(book.bestAsk()).hasValue(10_101);
    }
  }

  /** The levels are at all times what the orders come to. */
  @Test
  void levelsAreTheSumsOfTheirOrders() {
    Random random = new Random(5);
    try (OrderBook book = new OrderBook(100)) {
      for (int i = 0; i < 20_000; i++) {
        long number = random.nextInt(300);
        long price = random.nextInt(200);
        switch (random.nextInt(3)) {
          case 0 -> book.insert(number, Side.values()[random.nextInt(2)], price, 1 + number);
          case 1 -> book.move(number, price);
          default -> book.cancel(number);
        }
        if (i % 100 == 0) {
          assertThat(levels(book, Side.BUY)).isEqualTo(sums(book, Side.BUY));
          assertThat(levels(book, Side.SELL)).isEqualTo(sums(book, Side.SELL));
        }
      }
    }
  }

  private static Map<Long, Level> levels(OrderBook book, Side side) {
    Map<Long, Level> levels = new HashMap<>();
    book.levels(side).forEach((price, level) -> levels.put(price, level.toRecord()));
    return levels;
  }

  private static Map<Long, Level> sums(OrderBook book, Side side) {
    Map<Long, Level> sums = new HashMap<>();
    book.orders()
        .forEach(
            (number, order) -> {
              if (order.side() == side) {
                sums.merge(order.price(), new Level(order.quantity(), 1), OrderBookTest::sum);
              }
            });
    return sums;
  }

  private static Level sum(Level a, Level b) {
    return new Level(a.quantity() + b.quantity(), a.orders() + b.orders());
  }

  @Test
  void theProgramPrintsTheBook() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TradingDay.run(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("orders  50000"),
            line ->
                assertThat(line)
                    .matches("best bid  99\\.99: quantity \\d+ of \\d+ orders; 499 levels"),
            line ->
                assertThat(line)
                    .matches("best ask  100\\.01: quantity \\d+ of \\d+ orders; 499 levels"),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).matches("\\d+ bytes outside the heap"));
  }
}
