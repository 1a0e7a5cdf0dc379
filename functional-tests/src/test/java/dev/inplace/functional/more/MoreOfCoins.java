package dev.inplace.functional.more;

import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.CoinStatsMap;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import java.lang.foreign.Arena;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** The operations of a map from enums on records. */
final class MoreOfCoins implements More<Coin, Stats> {
  private final CoinStatsMap map;
  private final Arena arena = Arena.ofAuto();

  MoreOfCoins(CoinStatsMap map) {
    this.map = map;
  }

  @Override
  public CoinStatsMap map() {
    return map;
  }

  @Override
  public void put(Coin key, Stats value) {
    map.put(key, StatsFlyweight.allocate(arena, value));
  }

  @Override
  public boolean putIfAbsent(Coin key, Stats value) {
    return map.putIfAbsent(key, value);
  }

  @Override
  public Stats getOrDefault(Coin key, Stats other) {
    return map.getOrDefault(key, other);
  }

  @Override
  public boolean findOrInsert(Coin key, Stats initial, UnaryOperator<Stats> change) {
    StatsFlyweight shown = new StatsFlyweight();
    boolean isNew = map.findOrInsert(key, initial, shown);
    shown.set(change.apply(shown.toRecord()));
    StatsFlyweight again = map.findOrInsert(key, initial);
    if (!again.equals(map.at(key))) {
      throw new AssertionError(again);
    }
    return isNew;
  }

  @Override
  public boolean removeIf(BiPredicate<Coin, Stats> test) {
    return map.removeIf((key, value) -> test.test(key, value.toRecord()));
  }

  @Override
  public boolean retainIf(BiPredicate<Coin, Stats> test) {
    return map.retainIf((key, value) -> test.test(key, value.toRecord()));
  }

  @Override
  public boolean anyMatch(BiPredicate<Coin, Stats> test) {
    return map.anyMatch((key, value) -> test.test(key, value.toRecord()));
  }

  @Override
  public List<Coin> keys() {
    return List.of(map.keys());
  }

  @Override
  public List<Stats> top(long most, Comparator<Stats> order) {
    return map.top(arena, most, (a, b) -> order.compare(a.toRecord(), b.toRecord())).stream()
        .toList();
  }

  @Override
  public void checkCopy(Map<Coin, Stats> model, UnaryOperator<Stats> change) {
    try (CoinStatsMap copy = map.copy()) {
      More.require(copy.sameEntries(map) && map.sameEntries(copy));
      More.require(copy.size() == model.size() && copy.isEmpty() == model.isEmpty());
      for (Coin key : model.keySet()) {
        Stats value = model.get(key);
        copy.at(key).set(change.apply(value));
        More.require(!copy.sameEntries(map) && !map.sameEntries(copy));
        copy.at(key).set(value);
        More.require(copy.sameEntries(map));
        copy.remove(key);
        More.require(!copy.sameEntries(map) && !map.sameEntries(copy));
        break;
      }
    }
  }
}
