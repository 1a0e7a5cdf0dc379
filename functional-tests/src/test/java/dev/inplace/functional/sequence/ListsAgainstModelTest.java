package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random programs on lists, each step compared with an {@link ArrayList}. */
class ListsAgainstModelTest {
  private static final int STEPS = Integer.getInteger("model.lists", 1_000_000);

  private final long seed = Long.getLong("model.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void aFewStructs() {
    try (TradeList list = TradeList.create()) {
      check(list, 40, STEPS / 2);
    }
  }

  @Test
  void structsInSeveralSegments() {
    try (TradeList list = TradeList.createShared(3)) {
      check(list, 3000, STEPS / 2);
    }
  }

  @Test
  void structsInAnArena() {
    try (Arena arena = Arena.ofConfined();
        TradeList list = TradeList.create(arena, 100)) {
      check(list, 400, STEPS / 10);
    }
  }

  private void check(TradeList list, int most, int steps) {
    List<Trade> model = new ArrayList<>();
    int rare = 0;
    for (int step = 0; step < steps; step++) {
      int target = random.nextInt(most);
      try {
        if (model.size() < target) {
          grow(list, model);
        } else {
          shrink(list, model);
        }
        if (!model.isEmpty()) {
          change(list, model);
        }
        if (++rare > most * 5) {
          rare = 0;
          whole(list, model);
        }
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed %d, step %d".formatted(seed, step), e);
      }
      assertThat(list.size()).isEqualTo(model.size());
    }
    assertThat(list.stream().toList()).isEqualTo(model);
  }

  private void grow(TradeList list, List<Trade> model) {
    Trade trade = Trade.of(1 + random.nextInt(1000));
    int index = random.nextInt(model.size() + 1);
    switch (random.nextInt(7)) {
      case 0 -> {
        list.insert(index, trade);
        model.add(index, trade);
      }
      case 1 -> {
        assertThat(list.insert(index).toRecord()).isEqualTo(ZERO);
        list.set(index, trade);
        model.add(index, trade);
      }
      case 2 -> {
        TradeFlyweight added = list.add();
        assertThat(added.toRecord()).isEqualTo(ZERO);
        added.set(trade);
        model.add(trade);
      }
      case 3 -> {
        if (!model.isEmpty()) {
          index = random.nextInt(model.size());
          list.add(list.at(index));
          model.add(model.get(index));
        }
      }
      case 4 -> {
        if (model.size() < 30) {
          list.addAll(list);
          model.addAll(List.copyOf(model));
        }
      }
      default -> {
        list.add(trade);
        model.add(trade);
      }
    }
  }

  private static final Trade ZERO = new Trade("", 0, false, 0, 0);

  private void shrink(TradeList list, List<Trade> model) {
    if (model.isEmpty()) {
      return;
    }
    int index = random.nextInt(model.size());
    switch (random.nextInt(3)) {
      case 0 -> {
        list.removeLast();
        model.removeLast();
      }
      case 1 -> {
        list.remove(index);
        model.remove(index);
      }
      default -> {
        list.removeSwap(index);
        Trade last = model.removeLast();
        if (index < model.size()) {
          model.set(index, last);
        }
      }
    }
  }

  private void change(TradeList list, List<Trade> model) {
    int index = random.nextInt(model.size());
    int other = random.nextInt(model.size());
    if (random.nextBoolean()) {
      list.swap(index, other);
      Collections.swap(model, index, other);
    } else {
      list.at(index).addQuantity(1);
      Trade was = model.get(index);
      model.set(
          index, new Trade(was.symbol(), was.quantity() + 1, was.bought(), was.price(), was.id()));
    }
    assertThat(list.get(index)).isEqualTo(model.get(index));
  }

  private void whole(TradeList list, List<Trade> model) {
    switch (random.nextInt(5)) {
      case 0 -> {
        list.sort(
            Comparator.comparingLong((TradeFlyweight trade) -> trade.id())
                .thenComparingInt(trade -> trade.quantity()));
        model.sort(Comparator.comparingLong(Trade::id).thenComparingInt(Trade::quantity));
      }
      case 1 -> {
        try (Arena arena = Arena.ofConfined()) {
          assertThat(list.toSpan(arena).stream().toList()).isEqualTo(model);
        }
      }
      case 2 -> list.trimToSize();
      case 3 -> {
        if (random.nextInt(10) == 0) {
          list.clear();
          model.clear();
        }
      }
      default -> assertThat(Visited.by(list)).isEqualTo(model);
    }
    assertThat(list.stream().toList()).isEqualTo(model);
  }
}
