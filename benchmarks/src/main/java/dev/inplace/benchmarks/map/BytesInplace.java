package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;

/** Text keys that come as bytes, and are looked up as they are. */
@Subject(Names.BYTES)
public class BytesInplace extends Utf8Keys {
  private StringDelayMap map = StringDelayMap.create();

  @Override
  void open() {
    map = StringDelayMap.create();
  }

  @Override
  void insert(Utf8 key) {
    map.findOrInsert(key.segment(), key.offset(), key.size()).count(1).sum(1.5);
  }

  @Override
  void update(Utf8 key) {
    map.at(key.segment(), key.offset(), key.size()).addCount(1).addSum(1.5);
  }

  @Override
  boolean contains(Utf8 key) {
    return map.contains(key.segment(), key.offset(), key.size());
  }

  @Override
  void close() {
    map.close();
  }
}
