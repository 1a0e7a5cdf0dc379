package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Struct keys: get, copy, put. */
@Subject(Names.HASH_MAP_OF_RECORDS)
public class PairsHashMapOfRecords extends ObjectKeys<Pair> {
  private Map<Pair, Delay> map = new HashMap<>();

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
    map.put(key, new Delay(1, 0, 1.5, 0));
  }

  @Override
  void update(Pair key) {
    map.put(key, Objects.requireNonNull(map.get(key)).another());
  }

  @Override
  boolean contains(Pair key) {
    return map.containsKey(key);
  }

  @Override
  void close() {}
}
