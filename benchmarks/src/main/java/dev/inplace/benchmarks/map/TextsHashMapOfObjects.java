package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Text keys, and values that are changed. */
@Subject(Names.HASH_MAP_OF_OBJECTS)
public class TextsHashMapOfObjects extends ObjectKeys<String> {
  private Map<String, MutableDelay> map = new HashMap<>();

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
    map.put(key, new MutableDelay());
  }

  @Override
  void update(String key) {
    Objects.requireNonNull(map.get(key)).countAnother();
  }

  @Override
  boolean contains(String key) {
    return map.containsKey(key);
  }

  @Override
  void close() {}
}
