package dev.inplace.benchmarks.map;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongObjectCursor;
import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;

/** HPPC. */
@Subject(Names.HPPC)
public class Hppc extends LongKeys {
  private LongObjectHashMap<MutableDelay> map = new LongObjectHashMap<>();

  @Override
  public void open(int expected) {
    map = expected == 0 ? new LongObjectHashMap<>() : new LongObjectHashMap<>(expected);
  }

  @Override
  public void insert(long key) {
    map.put(key, MutableDelay.ofBytes(valueBytes));
  }

  @Override
  public void update(long key) {
    map.get(key).countAnother();
  }

  @Override
  public int max(long key) {
    return map.get(key).max;
  }

  @Override
  public boolean contains(long key) {
    return map.containsKey(key);
  }

  @Override
  public void remove(long key) {
    map.remove(key);
  }

  @Override
  public long sum() {
    long sum = 0;
    for (LongObjectCursor<MutableDelay> cursor : map) {
      sum += cursor.key + cursor.value.count;
    }
    return sum;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
