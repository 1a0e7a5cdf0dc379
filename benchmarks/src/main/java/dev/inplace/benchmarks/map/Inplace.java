package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;

/** The classic layout. */
@Subject(Names.INPLACE)
public class Inplace extends LongKeys {
  private LongDelayMap map = LongDelayMap.create();

  @Override
  public void open(int expected) {
    map = LongDelayMap.create(expected);
  }

  @Override
  public void insert(long key) {
    map.findOrInsert(key).count(1).sum(1.5);
  }

  @Override
  public void update(long key) {
    map.at(key).addCount(1).addSum(1.5);
  }

  @Override
  public void updateOrInsert(long key) {
    map.findOrInsert(key).addCount(1).addSum(1.5);
  }

  @Override
  public int max(long key) {
    return map.at(key).max();
  }

  @Override
  public boolean contains(long key) {
    return map.contains(key);
  }

  @Override
  public void remove(long key) {
    map.remove(key);
  }

  @Override
  public long sum() {
    long sum = 0;
    LongDelayMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      sum += cursor.key() + cursor.value().count();
    }
    return sum;
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public void close() {
    map.close();
  }
}
