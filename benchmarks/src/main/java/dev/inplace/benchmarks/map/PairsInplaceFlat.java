package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;

/** Struct keys, given as objects, in the flat layout. */
@Subject(Names.FLAT)
public class PairsInplaceFlat extends ObjectKeys<Pair> {
  private FlatPairDelayMap map = FlatPairDelayMap.create();

  @Override
  Pair key(long number) {
    return Keys.pair(number);
  }

  @Override
  void open() {
    map = FlatPairDelayMap.create();
  }

  @Override
  void insert(Pair key) {
    map.findOrInsert(key).count(1).sum(1.5);
  }

  @Override
  void update(Pair key) {
    map.at(key).addCount(1).addSum(1.5);
  }

  @Override
  boolean contains(Pair key) {
    return map.contains(key);
  }

  @Override
  void close() {
    map.close();
  }
}
