package dev.inplace.benchmarks.map;

import com.koloboke.collect.map.hash.HashLongObjMap;
import com.koloboke.collect.map.hash.HashLongObjMaps;
import com.koloboke.function.LongObjConsumer;
import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;

/** Koloboke. */
@Subject(Names.KOLOBOKE)
public class Koloboke extends LongKeys {
  private HashLongObjMap<MutableDelay> map = HashLongObjMaps.newMutableMap();

  private static final class Sum implements LongObjConsumer<MutableDelay> {
    long total;

    @Override
    public void accept(long key, MutableDelay value) {
      total += key + value.count;
    }
  }

  @Override
  public void open(int expected) {
    map = expected == 0 ? HashLongObjMaps.newMutableMap() : HashLongObjMaps.newMutableMap(expected);
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
    Sum sum = new Sum();
    map.forEach(sum);
    return sum.total;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
