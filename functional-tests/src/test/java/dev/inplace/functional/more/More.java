package dev.inplace.functional.more;

import dev.inplace.map.OffHeapMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** The operations on a map that are made of others, on records. */
interface More<K, V> {
  OffHeapMap map();

  void put(K key, V value);

  boolean putIfAbsent(K key, V value);

  V getOrDefault(K key, V other);

  boolean findOrInsert(K key, V initial, UnaryOperator<V> change);

  boolean removeIf(BiPredicate<K, V> test);

  boolean retainIf(BiPredicate<K, V> test);

  boolean anyMatch(BiPredicate<K, V> test);

  List<K> keys();

  List<V> top(long most, Comparator<V> order);

  /** Compares a copy with the map, as it is and with one value changed or removed. */
  void checkCopy(Map<K, V> model, UnaryOperator<V> change);

  static void require(boolean condition) {
    if (!condition) {
      throw new AssertionError();
    }
  }
}
