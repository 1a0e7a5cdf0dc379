package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Text keys: get, copy, put. */
@Subject(Names.HASH_MAP_OF_RECORDS)
public class TextsHashMapOfRecords extends ObjectKeys<String> {
  private Map<String, Delay> map = new HashMap<>();

  @Override
  String key(long number) {
    return Keys.text(number);
  }

  @Override
  void open() {
    map = new HashMap<>();
  }

  @Override
  void insert(String key) {
    map.put(key, new Delay(1, 0, 1.5, 0));
  }

  @Override
  void update(String key) {
    map.put(key, Objects.requireNonNull(map.get(key)).another());
  }

  @Override
  boolean contains(String key) {
    return map.containsKey(key);
  }

  @Override
  void close() {}
}
