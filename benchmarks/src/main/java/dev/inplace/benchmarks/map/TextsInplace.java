package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;

/** Text keys, given as objects. */
@Subject(Names.INPLACE)
public class TextsInplace extends ObjectKeys<String> {
  private StringDelayMap map = StringDelayMap.create();

  @Override
  String key(long number) {
    return Keys.text(number);
  }

  @Override
  void open() {
    map = StringDelayMap.create();
  }

  @Override
  void insert(String key) {
    map.findOrInsert(key).count(1).sum(1.5);
  }

  @Override
  void update(String key) {
    map.at(key).addCount(1).addSum(1.5);
  }

  @Override
  boolean contains(String key) {
    return map.contains(key);
  }

  @Override
  void close() {
    map.close();
  }
}
