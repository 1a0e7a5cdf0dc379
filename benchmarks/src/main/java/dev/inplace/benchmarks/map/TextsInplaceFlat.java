package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;

/** Text keys, given as objects, in the flat layout. */
@Subject(Names.FLAT)
public class TextsInplaceFlat extends ObjectKeys<String> {
  private FlatStringDelayMap map = FlatStringDelayMap.create();

  @Override
  String key(long number) {
    return Keys.text(number);
  }

  @Override
  void open() {
    map = FlatStringDelayMap.create();
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
