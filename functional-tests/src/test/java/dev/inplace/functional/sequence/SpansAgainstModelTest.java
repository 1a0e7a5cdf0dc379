package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Span;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random programs on spans, each step compared with a list of records. */
class SpansAgainstModelTest {
  private static final int STEPS = Integer.getInteger("model.spans", 1_000_000);
  private static final int MOST = 60;

  private final Arena arena = Arena.ofConfined();
  private final long seed = Long.getLong("model.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void tradesAreAsInAList() {
    TradeSpan whole = TradeSpan.allocate(arena, 3 * MOST);
    TradeSpan span = whole;
    List<Trade> model = List.of();
    for (int step = 0; step < STEPS; step++) {
      if (step % 1000 == 0) {
        int size = random.nextInt(MOST);
        span = whole.subspan(random.nextInt(MOST), size);
        model = new ArrayList<>(span.stream().toList());
      }
      step(span, whole, model);
      if (step % 10 == 0) {
        assertThat(span.stream().toList()).as("seed %d, step %d", seed, step).isEqualTo(model);
      }
    }
  }

  private void step(TradeSpan span, TradeSpan whole, List<Trade> model) {
    int size = model.size();
    switch (random.nextInt(size == 0 ? 3 : 12)) {
      case 0 -> sort(span, model);
      case 1 -> copy(span, whole, model);
      case 2 -> assertThat(Visited.by(span)).isEqualTo(model);
      case 3 -> {
        int a = random.nextInt(size);
        int b = random.nextInt(size);
        span.swap(a, b);
        Collections.swap(model, a, b);
      }
      case 4 -> search(span, model);
      case 5 -> {
        Trade sought = model.get(random.nextInt(size));
        assertThat(span.indexOf(trade -> trade.id() == sought.id()))
            .isEqualTo(model.stream().map(Trade::id).toList().indexOf(sought.id()));
        assertThat(span.indexOf(trade -> trade.id() == -1)).isEqualTo(-1);
      }
      case 6 -> {
        assertThat(span.min(BY_QUANTITY).toRecord())
            .isEqualTo(Collections.min(model, Comparator.comparingInt(Trade::quantity)));
        assertThat(span.max(BY_QUANTITY).toRecord())
            .isEqualTo(Collections.max(model, Comparator.comparingInt(Trade::quantity)));
      }
      case 7 -> {
        if (random.nextInt(50) == 0) {
          Trade trade = Trade.of(1 + random.nextInt(1000));
          span.fill(trade);
          Collections.fill(model, trade);
        }
      }
      default -> {
        int index = random.nextInt(size);
        Trade trade = Trade.of(1 + random.nextInt(1000));
        span.set(index, trade);
        model.set(index, trade);
      }
    }
  }

  private static final Comparator<TradeFlyweight> BY_QUANTITY =
      Comparator.comparingInt(TradeFlyweight::quantity);

  /** Sorts both by total orders: sorting is not stable. */
  private void sort(TradeSpan span, List<Trade> model) {
    switch (random.nextInt(3)) {
      case 0 -> {
        span.sort(
            Comparator.comparingInt((TradeFlyweight trade) -> trade.quantity())
                .thenComparingLong(TradeFlyweight::id));
        model.sort(Comparator.comparingInt(Trade::quantity).thenComparingLong(Trade::id));
      }
      case 1 -> {
        span.sortByLong(TradeFlyweight::id);
        model.sort(Comparator.comparingLong(Trade::id));
      }
      default -> {
        span.sortByDouble(TradeFlyweight::price);
        List<Double> prices = span.stream().map(Trade::price).toList();
        assertThat(prices).isEqualTo(model.stream().map(Trade::price).sorted().toList());
        List<Trade> sorted = span.stream().toList();
        assertThat(sorted).containsExactlyInAnyOrderElementsOf(model);
        model.clear();
        model.addAll(sorted);
      }
    }
  }

  private void search(TradeSpan span, List<Trade> model) {
    sort(span, model);
    span.sortByLong(TradeFlyweight::id);
    model.sort(Comparator.comparingLong(Trade::id));
    List<Long> ids = model.stream().map(Trade::id).toList();
    long sought = random.nextInt(1001);
    long found = span.binarySearchByLong(TradeFlyweight::id, sought);
    if (ids.contains(sought)) {
      assertThat(model.get((int) found).id()).isEqualTo(sought);
    } else {
      assertThat(found).isEqualTo(Collections.binarySearch(ids, sought));
    }
  }

  private void copy(TradeSpan span, TradeSpan whole, List<Trade> model) {
    long count = random.nextLong(span.size() + 1);
    long from = random.nextLong(whole.size() - count + 1);
    long to = random.nextLong(span.size() - count + 1);
    List<Trade> copied = whole.subspan(from, count).stream().toList();
    if (to == 0 && random.nextBoolean()) {
      span.copyFrom(whole.subspan(from, count));
    } else {
      span.copyFrom(whole, from, to, count);
    }
    for (int i = 0; i < count; i++) {
      model.set((int) to + i, copied.get(i));
    }
  }

  @Test
  void aStructSmallerThanAWordIsSortedToo() {
    Span<DotFlyweight, Dot> dots = DotSpan.of(arena.allocate(3 * 1000 + 2), 1, 1000);
    List<Dot> model = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Dot dot = new Dot((byte) random.nextInt(), (byte) random.nextInt(), (byte) i);
      dots.set(i, dot);
      model.add(dot);
    }
    dots.sort(
        Comparator.comparingInt((DotFlyweight dot) -> dot.red())
            .thenComparingInt(dot -> dot.green())
            .thenComparingInt(dot -> dot.blue()));
    model.sort(
        Comparator.comparingInt(Dot::red).thenComparingInt(Dot::green).thenComparingInt(Dot::blue));
    assertThat(dots.stream().toList()).isEqualTo(model);
  }
}
