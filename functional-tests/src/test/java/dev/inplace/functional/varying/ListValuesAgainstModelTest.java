package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random changes of a map to lists, compared with a {@code HashMap} of lists of records. */
class ListValuesAgainstModelTest {
  /** The modes of checks and the layouts of maps multiply them by six. */
  private static final int STEPS = Integer.getInteger("varying.steps", 40_000);

  private final Map<String, List<Trade>> model = new HashMap<>();

  @ParameterizedTest
  @ValueSource(ints = {3, 100, 4096})
  void randomChanges(int keys) {
    long seed = Long.getLong("varying.seed", ThreadLocalRandom.current().nextLong());
    Random random = new Random(seed);
    try (StringTradeListMap map = StringTradeListMap.create()) {
      for (int step = 0; step < STEPS / 3; step++) {
        String key = "key " + random.nextInt(keys);
        change(map, key, random);
        assertThat(map.get(key)).isEqualTo(model.get(key));
        if (random.nextInt(STEPS / 20) == 0) {
          checkAll(map);
          other(map, random);
        }
      }
      checkAll(map);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("-Dvarying.seed=" + seed, e);
    }
  }

  private List<Trade> list(String key) {
    return model.computeIfAbsent(key, _ -> new ArrayList<>());
  }

  private void change(StringTradeListMap map, String key, Random random) {
    Trade trade = trade(random);
    switch (random.nextInt(13)) {
      case 0, 1, 2 -> {
        map.findOrInsert(key).add(trade);
        list(key).add(trade);
      }
      case 3 -> {
        map.findOrInsert(key).add().set(trade);
        list(key).add(trade);
      }
      case 4 -> {
        StringTradeListMap.Value trades = map.findOrInsert(key);
        trades.add();
        list(key).add(new Trade(0, 0, 0, (byte) 0));
        trades.add(trades.at(0));
        list(key).add(list(key).getFirst());
      }
      case 5 -> {
        assertThat(map.remove(key)).isEqualTo(model.remove(key) != null);
      }
      case 6 -> {
        List<Trade> trades = trades(random);
        map.put(key, trades);
        model.put(key, new ArrayList<>(trades));
      }
      case 7 -> {
        StringTradeListMap.Value trades = map.findOrInsert(key);
        long size = random.nextLong(trades.size() + 1);
        trades.truncate(size);
        list(key).subList((int) size, list(key).size()).clear();
      }
      case 8 -> {
        StringTradeListMap.Value trades = map.findOrInsert(key);
        if (trades.size() < 500) {
          trades.addAll(trades);
          list(key).addAll(List.copyOf(list(key)));
          trades.addAll(trades.asSpan());
          list(key).addAll(List.copyOf(list(key)));
        }
      }
      case 9 -> {
        StringTradeListMap.Value trades = map.find(key);
        if (trades != null && !trades.isEmpty()) {
          long index = random.nextLong(trades.size());
          trades.set(index, trade);
          list(key).set((int) index, trade);
          trades.at(index).addQuantity(1);
          list(key)
              .set(
                  (int) index,
                  new Trade(trade.time(), trade.price(), trade.quantity() + 1, trade.side()));
        }
      }
      case 10 -> {
        StringTradeListMap.Value trades = map.find(key);
        if (trades != null) {
          trades.sortByLong(TradeFlyweight::time);
          list(key).sort((a, b) -> Long.compare(a.time(), b.time()));
        }
      }
      case 11 -> {
        StringTradeListMap.Value trades = map.find(key);
        if (trades != null && !trades.isEmpty()) {
          trades.removeLast();
          list(key).removeLast();
        }
      }
      default -> {
        try (Arena arena = Arena.ofConfined()) {
          List<Trade> some = trades(random);
          TradeSpan span = TradeSpan.allocate(arena, some.size());
          for (int i = 0; i < some.size(); i++) {
            span.set(i, some.get(i));
          }
          map.findOrInsert(key).setAll(span);
          model.put(key, new ArrayList<>(some));
        }
      }
    }
  }

  private static List<Trade> trades(Random random) {
    List<Trade> trades = new ArrayList<>();
    for (int i = random.nextInt(random.nextInt(50) == 0 ? 5000 : 6); i > 0; i--) {
      trades.add(trade(random));
    }
    return trades;
  }

  /** Times are unique: sorting is not stable. */
  private static Trade trade(Random random) {
    long time = random.nextLong();
    return new Trade(time, time * 0.5, (int) time, (byte) time);
  }

  private void checkAll(StringTradeListMap map) {
    Map<String, List<Trade>> all = new HashMap<>();
    map.forEach((key, value) -> all.put(key.toString(), value.toList()));
    assertThat(all).isEqualTo(model);
    long structs = model.values().stream().mapToLong(List::size).sum();
    assertThat(map.stats().bytes().values())
        .isLessThanOrEqualTo(Bound.of(structs * TradeFlyweight.SIZE, model.size(), 1 << 18));
  }

  /** A change of the whole map. */
  private void other(StringTradeListMap map, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> map.compact();
      case 1 -> {
        try (StringTradeListMap copy = map.copy()) {
          assertThat(copy.sameEntries(map)).isTrue();
          map.clear();
          map.putAll(copy);
          assertThat(copy.sameEntries(map)).isTrue();
        }
      }
      case 2 -> {
        map.removeIf((_, value) -> value.size() % 2 == 0);
        model.values().removeIf(value -> value.size() % 2 == 0);
      }
      default -> {
        map.clear();
        model.clear();
      }
    }
  }
}
