package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Text keys that come as bytes, and have to be decoded. */
@Subject("`HashMap` of objects, keys decoded from bytes")
public class BytesHashMap extends Utf8Keys {
  private Map<String, MutableDelay> map = new HashMap<>();

  @Override
  void open() {
    map = new HashMap<>();
  }

  @Override
  void insert(Utf8 key) {
    map.put(key.text(), new MutableDelay());
  }

  @Override
  void update(Utf8 key) {
    Objects.requireNonNull(map.get(key.text())).countAnother();
  }

  @Override
  boolean contains(Utf8 key) {
    return map.containsKey(key.text());
  }

  @Override
  void close() {}
}
