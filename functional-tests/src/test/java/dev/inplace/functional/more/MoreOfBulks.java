package dev.inplace.functional.more;

import dev.inplace.functional.fixtures.Bulk;
import dev.inplace.functional.fixtures.BulkBulkMap;
import dev.inplace.functional.fixtures.BulkFlyweight;
import java.lang.foreign.Arena;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** The operations of a map from large structs to large structs on records. */
final class MoreOfBulks implements More<Bulk, Bulk> {
  private final BulkBulkMap map;
  private final Arena arena = Arena.ofAuto();

  MoreOfBulks(BulkBulkMap map) {
    this.map = map;
  }

  @Override
  public BulkBulkMap map() {
    return map;
  }

  @Override
  public void put(Bulk key, Bulk value) {
    map.put(key, BulkFlyweight.allocate(arena, value));
  }

  @Override
  public boolean putIfAbsent(Bulk key, Bulk value) {
    return map.putIfAbsent(key, value);
  }

  @Override
  public Bulk getOrDefault(Bulk key, Bulk other) {
    return map.getOrDefault(key, other);
  }

  @Override
  public boolean findOrInsert(Bulk key, Bulk initial, UnaryOperator<Bulk> change) {
    BulkFlyweight shown = new BulkFlyweight();
    boolean isNew = map.findOrInsert(key, initial, shown);
    shown.set(change.apply(shown.toRecord()));
    BulkFlyweight again = map.findOrInsert(key, initial);
    if (!again.equals(map.at(key))) {
      throw new AssertionError(again);
    }
    return isNew;
  }

  @Override
  public boolean removeIf(BiPredicate<Bulk, Bulk> test) {
    return map.removeIf((key, value) -> test.test(key.toRecord(), value.toRecord()));
  }

  @Override
  public boolean retainIf(BiPredicate<Bulk, Bulk> test) {
    return map.retainIf((key, value) -> test.test(key.toRecord(), value.toRecord()));
  }

  @Override
  public boolean anyMatch(BiPredicate<Bulk, Bulk> test) {
    return map.anyMatch((key, value) -> test.test(key.toRecord(), value.toRecord()));
  }

  @Override
  public List<Bulk> keys() {
    return map.keys(arena).stream().toList();
  }

  @Override
  public List<Bulk> top(long most, Comparator<Bulk> order) {
    return map.top(arena, most, (a, b) -> order.compare(a.toRecord(), b.toRecord())).stream()
        .toList();
  }

  @Override
  public void checkCopy(Map<Bulk, Bulk> model, UnaryOperator<Bulk> change) {
    try (BulkBulkMap copy = map.copy()) {
      More.require(copy.sameEntries(map) && map.sameEntries(copy));
      More.require(copy.size() == model.size() && copy.isEmpty() == model.isEmpty());
      for (Bulk key : model.keySet()) {
        Bulk value = model.get(key);
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
