package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Struct keys, and values that are changed. */
@Subject(Names.HASH_MAP_OF_OBJECTS)
public class PairsHashMapOfObjects extends ObjectKeys<Pair> {
  private Map<Pair, MutableDelay> map = new HashMap<>();

  @Override
  Pair key(long number) {
    return Keys.pair(number);
  }

  @Override
  void open() {
    map = new HashMap<>();
  }

  @Override
  void insert(Pair key) {
    map.put(key, new MutableDelay());
  }

  @Override
  void update(Pair key) {
    Objects.requireNonNull(map.get(key)).countAnother();
  }

  @Override
  boolean contains(Pair key) {
    return map.containsKey(key);
  }

  @Override
  void close() {}
}
