package dev.inplace.samples.market;

import dev.inplace.annotation.ByteOrder;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.util.Comparator;
import java.util.SplittableRandom;

/** The program: trades as a feed sends them, gathered into a bar for each symbol. */
public final class Bars {
  private static final String[] SYMBOLS = {"AAPL", "AMZN", "GOOG", "IBM", "MSFT", "NVDA", "ORCL"};
  private static final int TRADES = 100_000;
  private static final Bar NONE = new Bar(new Symbol(""), 0, 0, Long.MAX_VALUE, 0, 0, 0, 0);

  private Bars() {}

  /** The side of the order that was there first. */
  public enum Side {
    @Code('B')
    BUY,
    @Code('S')
    SELL
  }

  /** A symbol, padded with spaces. */
  @Struct
  public record Symbol(@Text(padding = Text.Padding.SPACES) @Length(8) String text) {}

  /** A message of the feed, 27 bytes; prices are in ten-thousandths. */
  @Packed
  @Struct(byteOrder = ByteOrder.BIG_ENDIAN)
  public record Trade(
      @Bytes(6) @Unsigned long nanos, Symbol symbol, Side side, @Unsigned int shares, long price) {}

  /** The trades of a symbol in an interval. */
  @Struct
  @StructMap(key = Symbol.class)
  public record Bar(
      Symbol symbol,
      long open,
      long high,
      long low,
      long close,
      long shares,
      long value,
      long sold) {}

  /** Runs the program, which takes no arguments. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    try (Arena arena = Arena.ofConfined();
        SymbolBarMap bars = SymbolBarMap.create()) {
      TradeSpan feed = feed(arena);
      feed.sortByLong(TradeFlyweight::nanos);
      for (TradeFlyweight trade : feed) {
        add(trade, bars);
      }
      bars.top(arena, 5, Comparator.comparingLong((BarFlyweight bar) -> -bar.value()))
          .forEach(bar -> out.println(bar));
    }
  }

  /** Changes the bar of a trade where it lies: neither the symbol nor the bar becomes an object. */
  static void add(TradeFlyweight trade, SymbolBarMap bars) {
    BarFlyweight bar = bars.findOrInsert(trade.symbol(), NONE);
    if (bar.shares() == 0) {
      bar.open(trade.price()).symbol().copyFrom(trade.symbol());
    }
    bar.maxHigh(trade.price()).minLow(trade.price()).close(trade.price());
    bar.addShares(trade.shares()).addValue(trade.shares() * trade.price());
    bar.addSold(trade.side() == Side.SELL ? trade.shares() : 0);
  }

  /** Made-up trades, the same each time, not in order. */
  static TradeSpan feed(Arena arena) {
    SplittableRandom random = new SplittableRandom(1);
    TradeSpan feed = TradeSpan.allocate(arena, TRADES);
    for (TradeFlyweight trade : feed) {
      int symbol = random.nextInt(SYMBOLS.length);
      trade.nanos(random.nextLong(86_400_000_000_000L)).symbol().text(SYMBOLS[symbol]);
      trade.side(random.nextBoolean() ? Side.BUY : Side.SELL).shares(random.nextInt(1, 500));
      trade.price(100_000L * (symbol + 1) + random.nextInt(-999, 1000));
    }
    return feed;
  }
}
