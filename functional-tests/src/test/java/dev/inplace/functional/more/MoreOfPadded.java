package dev.inplace.functional.more;

import dev.inplace.functional.fixtures.PaddedKey;
import dev.inplace.functional.fixtures.PaddedKeyFlyweight;
import dev.inplace.functional.fixtures.PaddedKeyPaddedKeyMap;
import java.lang.foreign.Arena;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** The operations of a map from structs to the same structs on records. */
final class MoreOfPadded implements More<PaddedKey, PaddedKey> {
  private final PaddedKeyPaddedKeyMap map;
  private final Arena arena = Arena.ofAuto();

  MoreOfPadded(PaddedKeyPaddedKeyMap map) {
    this.map = map;
  }

  @Override
  public PaddedKeyPaddedKeyMap map() {
    return map;
  }

  @Override
  public void put(PaddedKey key, PaddedKey value) {
    map.put(key, PaddedKeyFlyweight.allocate(arena, value));
  }

  @Override
  public boolean putIfAbsent(PaddedKey key, PaddedKey value) {
    return map.putIfAbsent(key, value);
  }

  @Override
  public PaddedKey getOrDefault(PaddedKey key, PaddedKey other) {
    return map.getOrDefault(key, other);
  }

  @Override
  public boolean findOrInsert(PaddedKey key, PaddedKey initial, UnaryOperator<PaddedKey> change) {
    PaddedKeyFlyweight shown = new PaddedKeyFlyweight();
    boolean isNew = map.findOrInsert(key, initial, shown);
    shown.set(change.apply(shown.toRecord()));
    PaddedKeyFlyweight again = map.findOrInsert(key, initial);
    if (!again.equals(map.at(key))) {
      throw new AssertionError(again);
    }
    return isNew;
  }

  @Override
  public boolean removeIf(BiPredicate<PaddedKey, PaddedKey> test) {
    return map.removeIf((key, value) -> test.test(key.toRecord(), value.toRecord()));
  }

  @Override
  public boolean retainIf(BiPredicate<PaddedKey, PaddedKey> test) {
    return map.retainIf((key, value) -> test.test(key.toRecord(), value.toRecord()));
  }

  @Override
  public boolean anyMatch(BiPredicate<PaddedKey, PaddedKey> test) {
    return map.anyMatch((key, value) -> test.test(key.toRecord(), value.toRecord()));
  }

  @Override
  public List<PaddedKey> keys() {
    return map.keys(arena).stream().toList();
  }

  @Override
  public List<PaddedKey> top(long most, Comparator<PaddedKey> order) {
    return map.top(arena, most, (a, b) -> order.compare(a.toRecord(), b.toRecord())).stream()
        .toList();
  }

  @Override
  public void checkCopy(Map<PaddedKey, PaddedKey> model, UnaryOperator<PaddedKey> change) {
    try (PaddedKeyPaddedKeyMap copy = map.copy()) {
      More.require(copy.sameEntries(map) && map.sameEntries(copy));
      More.require(copy.size() == model.size() && copy.isEmpty() == model.isEmpty());
      for (PaddedKey key : model.keySet()) {
        PaddedKey value = model.get(key);
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
