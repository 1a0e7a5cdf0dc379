package dev.inplace.samples.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.samples.market.Bars.Bar;
import dev.inplace.samples.market.Bars.Side;
import dev.inplace.samples.market.Bars.Symbol;
import dev.inplace.samples.market.Bars.Trade;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BarsTest {

  /** The bar of the trades of one symbol, by the collections of the JDK. */
  private static Bar bar(List<Trade> trades) {
    List<Trade> inOrder = trades.stream().sorted(Comparator.comparing(Trade::nanos)).toList();
    return new Bar(
        inOrder.getFirst().symbol(),
        inOrder.getFirst().price(),
        inOrder.stream().mapToLong(Trade::price).max().orElseThrow(),
        inOrder.stream().mapToLong(Trade::price).min().orElseThrow(),
        inOrder.getLast().price(),
        inOrder.stream().mapToLong(Trade::shares).sum(),
        inOrder.stream().mapToLong(trade -> trade.shares() * trade.price()).sum(),
        inOrder.stream().filter(t -> t.side() == Side.SELL).mapToLong(Trade::shares).sum());
  }

  @Test
  void barsAreThoseOfTheJdk() {
    try (Arena arena = Arena.ofConfined();
        SymbolBarMap bars = SymbolBarMap.create()) {
      TradeSpan feed = Bars.feed(arena);
      Map<Symbol, List<Trade>> bySymbol =
          feed.stream().collect(Collectors.groupingBy(Trade::symbol));
      feed.sortByLong(TradeFlyweight::nanos);
      feed.forEach(trade -> Bars.add(trade, bars));
      assertThat(bars.size()).isEqualTo(bySymbol.size());
      bySymbol.forEach((symbol, trades) -> assertThat(bars.get(symbol)).isEqualTo(bar(trades)));
    }
  }

  @Test
  void theProgramPrintsFiveBars() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bars.run(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("Bar[symbol=Symbol[text=ORCL], open=");
  }
}
