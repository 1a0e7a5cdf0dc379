package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random programs on columns, each step compared with a list of records. */
class ColumnsAgainstModelTest {
  private static final int STEPS = Integer.getInteger("model.columns", 1_000_000);
  private static final int MOST = 80;
  private static final Comparator<TradeRow> BY_QUANTITY =
      Comparator.comparingInt(TradeRow::quantity);

  private final long seed = Long.getLong("model.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);
  private final TradeRow row = new TradeRow();
  private Arena arena = Arena.ofConfined();

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void tradesAreAsInAList() {
    TradeColumns columns = TradeColumns.allocate(arena, 0);
    List<Trade> model = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      if (step % 1000 == 0) {
        arena.close();
        arena = Arena.ofConfined();
        columns = TradeColumns.allocate(arena, random.nextInt(MOST));
        model = new ArrayList<>(columns.stream().toList());
      }
      step(columns, model);
      if (step % 10 == 0) {
        assertThat(columns.stream().toList()).as("seed %d, step %d", seed, step).isEqualTo(model);
      }
    }
  }

  private void step(TradeColumns columns, List<Trade> model) {
    int size = model.size();
    switch (random.nextInt(size == 0 ? 3 : 12)) {
      case 0 -> sort(columns, model);
      case 1 -> fromSpan(columns, model);
      case 2 -> assertThat(toSpan(columns)).isEqualTo(model);
      case 3 -> {
        int a = random.nextInt(size);
        int b = random.nextInt(size);
        columns.swap(a, b);
        Collections.swap(model, a, b);
      }
      case 4 -> {
        long sought = random.nextInt(1001);
        assertThat(columns.indexOf(trade -> trade.id() == sought))
            .isEqualTo(model.stream().map(Trade::id).toList().indexOf(sought));
      }
      case 5 -> {
        assertThat(columns.min(BY_QUANTITY).toRecord())
            .isEqualTo(Collections.min(model, Comparator.comparingInt(Trade::quantity)));
        assertThat(columns.max(BY_QUANTITY).toRecord())
            .isEqualTo(Collections.max(model, Comparator.comparingInt(Trade::quantity)));
      }
      case 6 -> assertThat(Visited.by(columns, TradeRow::toRecord)).isEqualTo(model);
      case 7 -> {
        int index = random.nextInt(size);
        Trade old = model.get(index);
        columns.at(index, row).addQuantity(7).symbol("X").maxId(500);
        model.set(
            index,
            new Trade("X", old.quantity() + 7, old.bought(), old.price(), Math.max(500, old.id())));
      }
      default -> {
        int index = random.nextInt(size);
        Trade trade = Trade.of(1 + random.nextInt(1000));
        columns.set(index, trade);
        model.set(index, trade);
        assertThat(columns.get(index)).isEqualTo(trade);
      }
    }
  }

  private void fromSpan(TradeColumns columns, List<Trade> model) {
    try (Arena own = Arena.ofConfined()) {
      TradeSpan span = TradeSpan.allocate(own, random.nextLong(columns.size() + 1));
      for (int i = 0; i < span.size(); i++) {
        Trade trade = Trade.of(random.nextInt(1000));
        span.set(i, trade);
        model.set(i, trade);
      }
      columns.copyFrom(span);
    }
  }

  private List<Trade> toSpan(TradeColumns columns) {
    try (Arena own = Arena.ofConfined()) {
      if (random.nextBoolean()) {
        return columns.toSpan(own).stream().toList();
      }
      TradeSpan larger = TradeSpan.allocate(own, columns.size() + 3);
      larger.fill(Trade.of(5));
      columns.copyTo(larger);
      assertThat(larger.get(columns.size())).isEqualTo(Trade.of(5));
      return TradeColumns.allocate(own, larger.subspan(0, columns.size())).stream().toList();
    }
  }

  /** Sorts both by a total order: sorting is not stable. */
  private void sort(TradeColumns columns, List<Trade> model) {
    columns.sort(
        Comparator.comparingInt((TradeRow trade) -> trade.quantity())
            .thenComparingLong(TradeRow::id)
            .thenComparing(trade -> trade.symbol())
            .thenComparingDouble(TradeRow::price)
            .thenComparing(trade -> trade.bought()));
    model.sort(
        Comparator.comparingInt(Trade::quantity)
            .thenComparingLong(Trade::id)
            .thenComparing(Trade::symbol)
            .thenComparingDouble(Trade::price)
            .thenComparing(Trade::bought));
    if (random.nextBoolean()) {
      columns.sortByLong(TradeRow::id);
      List<Trade> sorted = columns.stream().toList();
      assertThat(sorted).containsExactlyInAnyOrderElementsOf(model);
      assertThat(sorted).isSortedAccordingTo(Comparator.comparingLong(Trade::id));
      model.clear();
      model.addAll(sorted);
      search(columns, model);
    }
  }

  private void search(TradeColumns columns, List<Trade> model) {
    List<Long> ids = model.stream().map(Trade::id).toList();
    long sought = random.nextInt(1001);
    long found = columns.binarySearchByLong(TradeRow::id, sought);
    if (ids.contains(sought)) {
      assertThat(model.get((int) found).id()).isEqualTo(sought);
    } else {
      assertThat(found).isEqualTo(Collections.binarySearch(ids, sought));
    }
  }
}
